/**
 * Who may do what: the one table. Each line is an act; for each kind of people how far it reaches. Where a kind is not named, it may not.
 * `tree`: everywhere in the committee's organisation; `overseen`: the units one is in charge of; `unit`: the unit or collective one answers
 * for (its secretary, deputy, head); `self`: one's own person. The administrator keeps the system running and sees no content.
 */
export type Scope = 'tree' | 'overseen' | 'unit' | 'self';

export const ROLES = {
  board: 'Ban Tổ chức',
  leader: 'Ban Thường vụ, Thường trực',
  supervisor: 'Đồng chí phụ trách',
  secretary: 'Bí thư, người đứng đầu',
  member: 'Đảng viên',
  'counting-team': 'Tổ kiểm phiếu',
  inspector: 'Ủy ban Kiểm tra',
  administrator: 'Quản trị hệ thống',
} as const;
export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES).filter((role): role is Role => role in ROLES);

/** The roles somebody gives; the others follow from posts, from who is in charge of whom, and from membership. */
export const GRANTED_ROLES = ['board', 'leader', 'counting-team', 'inspector', 'administrator'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

/** How a matter is reached: by a scope, or only in `part`, where it is the whole committee's and each is shown what is theirs. */
export type Reach = Scope | 'part';

interface Permission {
  readonly who: Readonly<Partial<Record<Role, Scope>>>;
  /** The article that gives this act to these people, where there is one. */
  readonly cite?: string;
  /** What concerns the whole committee is shown to everybody named, each only their own part of it. */
  readonly part?: true;
  /** These do it for others whose act it is (“thay mặt”); the record says so. */
  readonly onBehalf?: readonly Role[];
  /** Nobody may do it in a matter of their own: for themselves, or for a unit they answer for. */
  readonly never?: 'own-case';
  /** Asks for the password again, unless that was done a few minutes ago. */
  readonly sensitive?: true;
}

const read = { board: 'tree', leader: 'tree', inspector: 'tree' } as const;
const readUnit = { ...read, supervisor: 'overseen', secretary: 'unit' } as const;

const TABLE = {
  // The plan and its campaign.
  'show-plans': { who: read },
  'preview-launch': { who: read },
  'launch-campaign': { who: { board: 'tree' } },
  rehearse: { who: { board: 'tree' } },
  'show-rehearsal': { who: read },
  'show-campaigns': { who: { ...readUnit, member: 'self', 'counting-team': 'tree' }, part: true },
  'show-board': { who: readUnit, part: true },
  'show-roster': { who: read, cite: 'G-07' },
  'show-unit': { who: readUnit },
  'pause-campaign': { who: { board: 'tree', leader: 'tree' } },
  'resume-campaign': { who: { board: 'tree', leader: 'tree' } },
  'cancel-campaign': { who: { board: 'tree', leader: 'tree' } },
  'end-campaign': { who: { board: 'tree', leader: 'tree' } },
  'amend-step': { who: { board: 'tree', leader: 'tree' }, cite: 'G-13' },
  'close-step-early': { who: { board: 'tree', leader: 'tree' } },
  // How long their texts and files are kept after the end. The day itself the machine keeps, nobody brings it about.
  'set-retention': { who: { board: 'tree' }, sensitive: true },
  'postpone-destruction': { who: { board: 'tree', leader: 'tree' } },

  // What units owe.
  'submit-duty': { who: { secretary: 'unit', board: 'tree' }, onBehalf: ['board'], cite: 'H19-25' },
  'return-submission': { who: { board: 'tree', leader: 'tree' }, never: 'own-case' },
  'waive-duty': { who: { board: 'tree', leader: 'tree' }, never: 'own-case' },
  acknowledge: { who: { supervisor: 'overseen', leader: 'tree', board: 'tree' }, onBehalf: ['board'], cite: 'G-10' },
  'show-attachment': { who: readUnit },
  'show-messages': { who: read },
  'show-letter': { who: { ...read, supervisor: 'overseen' } },

  // Classification.
  'show-classification': { who: read },
  'enter-facts': { who: { board: 'tree' } },
  'apply-rules': { who: { board: 'tree' } },
  'decide-level': { who: { board: 'tree', leader: 'tree' }, never: 'own-case', cite: 'P79-05' },

  // The organisation.
  'show-organisation': { who: read },
  'preview-import': { who: { board: 'tree' } },
  'import-organisation': { who: { board: 'tree' } },
  // Links that open an account go to these.
  'readdress-accounts': { who: { board: 'tree' }, sensitive: true },

  // Accounts. Content stays closed to the administrator unless the glass is broken, on record and for hours only.
  // Whoever may ask for somebody's new password, or bear witness, sees the accounts of their own units.
  'show-accounts': {
    who: { board: 'tree', administrator: 'tree', inspector: 'tree', leader: 'tree', supervisor: 'overseen', secretary: 'unit' },
    part: true,
  },
  invite: { who: { board: 'tree', administrator: 'tree' }, sensitive: true },
  'grant-role': { who: { board: 'tree' }, never: 'own-case', sensitive: true },
  'remove-role': { who: { board: 'tree' }, never: 'own-case', sensitive: true },
  'disable-account': { who: { board: 'tree', administrator: 'tree' }, never: 'own-case', sensitive: true },
  'end-their-sessions': { who: { board: 'tree', administrator: 'tree' }, never: 'own-case', sensitive: true },
  'ask-recovery': { who: { secretary: 'unit', board: 'tree' }, never: 'own-case' },
  'witness-recovery': { who: { secretary: 'unit', supervisor: 'overseen', leader: 'tree', board: 'tree' }, never: 'own-case' },
  delegate: { who: { leader: 'self', supervisor: 'self', secretary: 'self' } },
  'break-glass': { who: { administrator: 'tree' }, sensitive: true },
  // Personal data: everybody gets their own at their own account; these keep the requests, for nobody's own.
  'keep-data-requests': { who: { board: 'tree', administrator: 'tree' } },
  'answer-data-request': { who: { board: 'tree', administrator: 'tree' }, never: 'own-case' },
  'export-person': { who: { board: 'tree', administrator: 'tree' }, never: 'own-case', sensitive: true },
  'erase-person': { who: { board: 'tree' }, never: 'own-case', sensitive: true },
  'show-audit': { who: { inspector: 'tree', board: 'tree' } },
} as const satisfies Readonly<Record<string, Permission>>;

export type Act = keyof typeof TABLE;

/** The same table for going through it. */
export const PERMISSIONS: Readonly<Record<Act, Permission>> = TABLE;
export const ACTS: readonly Act[] = Object.keys(TABLE).filter((act): act is Act => act in TABLE);

/** One hat somebody wears towards a matter, and how near the matter is under it. */
export interface Standing {
  readonly role: Role;
  readonly reaches: readonly Reach[];
}

/**
 * Whether somebody may do an act in a matter.
 * @param standings every role with how it reaches the matter
 * @param ownCase whether the matter is their own: themselves, or a unit they answer for
 */
export function mayDo(standings: readonly Standing[], act: Act, ownCase = false): boolean {
  const { who, never, part } = PERMISSIONS[act];
  if (ownCase && never === 'own-case') return false;
  return standings.some(({ role, reaches }) => {
    const scope = who[role];
    return scope !== undefined && (reaches.includes(scope) || (part === true && reaches.includes('part')));
  });
}

/** Every act that these roles may do somewhere, in the table's order: what the screens offer; each act still decides for its matter. */
export function actsOf(roles: readonly Role[]): Act[] {
  return ACTS.filter((act) => roles.some((role) => PERMISSIONS[act].who[role] !== undefined));
}

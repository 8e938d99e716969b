import { ACTS, type Act, PERMISSIONS, ROLES, type Role, actsOf, mayDo } from './permissions';

const EVERYBODY = Object.keys(ROLES) as Role[];

/** Role by role what its people may do at all, by hand: a change of the table must be a change here. */
const MAY: Readonly<Record<Role, string>> = {
  board: `show-plans preview-launch launch-campaign rehearse show-rehearsal show-campaigns show-board show-roster show-unit pause-campaign
    resume-campaign cancel-campaign end-campaign amend-step close-step-early set-retention postpone-destruction submit-duty return-submission waive-duty acknowledge
    show-attachment show-messages show-letter show-classification enter-facts apply-rules decide-level show-organisation preview-import
    import-organisation readdress-accounts show-accounts invite grant-role remove-role disable-account end-their-sessions ask-recovery witness-recovery
    keep-data-requests answer-data-request export-person erase-person show-audit`,
  leader: `show-plans preview-launch show-rehearsal show-campaigns show-board show-roster show-unit pause-campaign resume-campaign
    cancel-campaign end-campaign amend-step close-step-early postpone-destruction return-submission waive-duty acknowledge show-attachment show-messages
    show-letter show-classification decide-level show-organisation show-accounts witness-recovery delegate`,
  supervisor: `show-campaigns show-board show-unit acknowledge show-attachment show-letter show-accounts witness-recovery delegate`,
  secretary: `show-campaigns show-board show-unit submit-duty show-attachment show-accounts ask-recovery witness-recovery delegate`,
  member: `show-campaigns`,
  'counting-team': `show-campaigns`,
  inspector: `show-plans preview-launch show-rehearsal show-campaigns show-board show-roster show-unit show-attachment show-messages
    show-letter show-classification show-organisation show-accounts show-audit`,
  administrator: `show-accounts invite disable-account end-their-sessions break-glass keep-data-requests answer-data-request export-person`,
};

test.each(EVERYBODY)('%s: what they may do at all (D2)', (role) => {
  expect(actsOf([role])).toEqual(MAY[role].split(/\s+/));
});

test('the administrator sees no content, the inspector changes nothing (product.md section 1)', () => {
  const content = ACTS.filter((act) => act.startsWith('show-') && act !== 'show-accounts');
  expect(content.filter((act) => PERMISSIONS[act].who['administrator' as Role])).toEqual([]);
  expect(actsOf(['inspector']).filter((act) => !/^(show|preview)-/.test(act))).toEqual([]);
});

describe('how far it reaches', () => {
  test.each([
    ['supervisor', 'show-unit', ['overseen'], true],
    ['supervisor', 'show-unit', [], false],
    ['supervisor', 'show-unit', ['self', 'unit'], false],
    ['supervisor', 'acknowledge', ['overseen'], true],
    ['secretary', 'submit-duty', ['unit'], true],
    ['secretary', 'submit-duty', ['overseen', 'self'], false],
    ['secretary', 'waive-duty', ['unit'], false],
    ['board', 'submit-duty', ['tree'], true],
    ['board', 'delegate', ['tree', 'self'], false],
    ['leader', 'amend-step', ['tree'], true],
    ['leader', 'launch-campaign', ['tree'], false],
    ['member', 'show-unit', ['self'], false],
    ['secretary', 'show-board', ['part'], true],
    ['secretary', 'submit-duty', ['part'], false],
    ['administrator', 'show-board', ['tree', 'part'], false],
    ['administrator', 'disable-account', ['tree'], true],
    ['administrator', 'end-their-sessions', ['tree'], true],
    ['leader', 'end-their-sessions', ['tree'], false],
    ['administrator', 'grant-role', ['tree'], false],
  ] as const)('%s, %s, reaching %j: %s', (role, act, reaches, expected) => {
    expect(mayDo([{ role, reaches }], act)).toBe(expected);
  });

  test('several roles: the one that reaches decides, never a scope of another', () => {
    const hats = [
      { role: 'secretary', reaches: [] },
      { role: 'board', reaches: ['tree'] },
    ] as const;
    expect(mayDo(hats, 'submit-duty')).toBe(true);
    expect(mayDo([{ role: 'secretary', reaches: ['tree'] }], 'submit-duty')).toBe(false);
    expect(mayDo([], 'show-campaigns')).toBe(false);
  });
});

test.each<[Act, boolean]>([
  ['waive-duty', false],
  ['return-submission', false],
  ['decide-level', false],
  ['grant-role', false],
  ['remove-role', false],
  ['disable-account', false],
  ['end-their-sessions', false],
  ['ask-recovery', false],
  ['witness-recovery', false],
  ['answer-data-request', false],
  ['export-person', false],
  ['erase-person', false],
  ['submit-duty', true],
  ['show-unit', true],
])('in one’s own case, %s: %s', (act, expected) => {
  expect(mayDo([{ role: 'board', reaches: ['tree'] }], act, true)).toBe(expected);
});

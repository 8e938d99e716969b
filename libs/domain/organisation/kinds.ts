/** Kinds, ranks and statuses, each with the word that people read and write for it. */

export const ORGANISATION_KINDS = {
  'party-committee': 'Đảng bộ',
  branch: 'Chi bộ',
  agency: 'Cơ quan, đơn vị',
  'mass-organisation': 'Mặt trận, tổ chức chính trị - xã hội',
  division: 'Phòng, ban trực thuộc',
} as const;
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

export const COLLECTIVE_KINDS = {
  'executive-committee': 'Ban Chấp hành Đảng bộ',
  'standing-committee': 'Ban Thường vụ cấp ủy',
  'standing-board': 'Thường trực cấp ủy',
  'sectional-committee': 'Đảng ủy bộ phận',
  'branch-committee': 'Chi ủy',
  'council-standing': 'Thường trực Hội đồng nhân dân',
  'people-committee': 'Ủy ban nhân dân',
  'front-standing': 'Ban Thường trực Ủy ban Mặt trận Tổ quốc',
  'mass-standing': 'Ban Thường vụ tổ chức chính trị - xã hội',
  'mass-executive': 'Ban Chấp hành tổ chức chính trị - xã hội',
  'organizing-board': 'Ban Tổ chức',
  'inspection-committee': 'Ủy ban Kiểm tra',
  office: 'Văn phòng',
  'specialised-agency': 'Cơ quan chuyên môn',
  council: 'Hội đồng (thi đua, khen thưởng; sáng kiến; xét đánh giá)',
  'emulation-cluster': 'Cụm thi đua',
} as const;
export type CollectiveKind = keyof typeof COLLECTIVE_KINDS;

export const POST_RANKS = { head: 'Cấp trưởng', deputy: 'Cấp phó', member: 'Ủy viên', staff: 'Cán bộ, nhân viên' } as const;
export type PostRank = keyof typeof POST_RANKS;

/** Exempted from work and activities, or suspended from them, is not reviewed (G-07); suspended from a *committee* stays `active`. */
export const PERSON_STATUSES = {
  active: 'Đang sinh hoạt',
  exempted: 'Được miễn công tác và sinh hoạt đảng',
  suspended: 'Bị đình chỉ sinh hoạt đảng',
} as const;
export type PersonStatus = keyof typeof PERSON_STATUSES;

/** The order a plan insists on (G-04): within a collective, between levels, party after the rest, review before level. */
export const ORDER_GATES = ['G-04a', 'G-04b', 'G-04c', 'G-04d'] as const;
export type OrderGateId = (typeof ORDER_GATES)[number];

export interface OrderGate {
  readonly gate: OrderGateId;
  readonly cite: string;
}

/** How many whole working days lie between sending the drafts and the conference (G-05), and whose drafts. */
export interface PapersRule {
  readonly workingDays: number;
  readonly of: readonly ('collective' | 'person')[];
  readonly cite: string;
}

/** A report and the heads it must answer (P79-02, P99-15, P58-08, H19-32). */
export interface ReportForm {
  readonly id: string;
  readonly name: string;
  /** The form's own mark, "Mẫu 2A"; absent where the source names none. */
  readonly form?: string;
  readonly sections: readonly string[];
  /** A report whose heads come first ("Kiểm điểm nội dung tại Điểm 2.3.1 và các nội dung sau"). */
  readonly extends?: string;
  readonly cite: string;
}

export interface ConferenceLength {
  readonly amount: number;
  readonly unit: 'session' | 'day';
  /** More than the amount, not merely as much ("trên 01 buổi"). */
  readonly more?: boolean;
}

/** How long a review conference lasts at least, and where the superior made suggestions (P79-07, P58-03, H19-27). */
export interface ConferenceRule {
  readonly subjects: readonly string[];
  readonly atLeast?: ConferenceLength;
  readonly withSuggestion?: ConferenceLength;
  /** Where the source gives no number: its own words. */
  readonly words?: string;
  readonly cite: string;
}

/** Who comes to a conference, or must agree its date first (P75-11, P79-06, P58-04, H19-26). */
export interface AttendanceRule {
  readonly at: readonly string[];
  readonly who: string;
  readonly must: 'attend' | 'be-invited' | 'agree-date' | 'be-told-date';
  readonly cite: string;
}

/** Where the holders of a post are reviewed besides their branch (G-08). */
export interface ReviewPlace {
  readonly post: string;
  readonly before: readonly string[];
  readonly cite: string;
}

/** Whose opinion a draft report is sent for before the conference (G-17). */
export interface DraftOpinion {
  readonly draftOf: readonly string[];
  readonly from: string;
  readonly when: 'always' | 'if-needed';
  readonly cite: string;
}

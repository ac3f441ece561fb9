import { deepFreeze } from '../model/deep-freeze.js';

/** Who answers about somebody. */
export const PERAN_PENILAI = Object.freeze(['atasan', 'rekan', 'bawahan', 'diri', 'penerimaLayanan'] as const);
/** Role of an assessor: superior, peer, subordinate, the person, somebody who is served. */
export type PeranPenilai = (typeof PERAN_PENILAI)[number];

/** How 360-degree answers become a value. */
export interface FeedbackScheme {
  /** Weight of each role in percent; they add up to 100. A role of weight 0 may answer and does not count. */
  readonly weights: Readonly<Partial<Record<PeranPenilai, number>>>;
  /**
   * A role that did not answer: its weight is shared out among the others in proportion, or lost (as if it had answered 0), or the feedback is not
   * complete. Agencies differ; there is no default.
   */
  readonly absentRole: 'renormalise' | 'lose' | 'incomplete';
  /** Highest answer; the lowest is 1. */
  readonly highest: number;
  /** With answers of fewer roles that count, the feedback is not complete. */
  readonly leastRoles?: number;
  /** With answers of fewer assessors whose roles count, the feedback is not complete. */
  readonly leastAssessors?: number;
  /** What only the person answered about themselves gives a value too. Absent: it does not. */
  readonly selfAlone?: boolean;
}

/** Schemes of one agency (code of its program; secondary source): its program loses the weight of an absent role. */
export const FEEDBACK_SCHEMES = deepFreeze({
  struktural: { weights: { atasan: 40, rekan: 30, bawahan: 25, diri: 5 }, absentRole: 'lose', highest: 5 },
  fungsional: { weights: { atasan: 30, penerimaLayanan: 30, rekan: 35, diri: 5 }, absentRole: 'lose', highest: 5 },
  pelaksana: { weights: { atasan: 50, rekan: 45, diri: 5 }, absentRole: 'lose', highest: 5 },
  kepalaKantor: { weights: { atasan: 50, bawahan: 45, diri: 5 }, absentRole: 'lose', highest: 5 },
  sekretarisJenderal: { weights: { bawahan: 50, diri: 50 }, absentRole: 'lose', highest: 5 },
} as const satisfies Readonly<Record<string, FeedbackScheme>>);

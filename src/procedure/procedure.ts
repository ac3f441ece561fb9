import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { RuleSetReference } from '../rule-set/model/rule-set.js';
import type { Place } from '../succession/place.js';
import type { SuccessionOutcome } from '../succession/succession.js';
import type { CommitteeOutcome } from './committee/committee-session.js';
import type { Completeness } from './completeness.js';
import type { DecisionRecord } from './decision.js';
import type { Log } from './log.js';
import type { Mapping } from './mapping.js';
import type { ObjectionWindow } from './objection-window.js';
import type { ProcedureStage } from './procedure-stage.js';

/** Something missing that is accepted with a reason: the person stays undetermined wherever it is asked for. */
export interface AcceptedGap {
  /** NIP of the person, in full. */
  readonly nip: string;
  /** Key of the source (`CompletenessSource.key`) in which it is missing. */
  readonly source: string;
  /** Why the procedure goes on without it, in words; never blank. */
  readonly reason: string;
}

/** A vacancy (lowongan) of the procedure. */
export interface OpenedVacancy {
  /** Id of the vacancy, one of its kind in the procedure. */
  readonly id: string;
  /** Name of the post (nama jabatan). */
  readonly nama: string;
  /** Class of the post (kelas jabatan). */
  readonly kelas: KelasJabatan;
  /** That it was taken out of the procedure (dibatalkan); absent while it stands. */
  readonly cancelled?: {
    /** Why, in words. */
    readonly reason: string;
    /** Decree or minutes it is set down in. */
    readonly basis: string;
  };
}

/** How many people of the pool are eligible for a vacancy. */
export interface EligibilityCount {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** People who meet the conditions (memenuhi syarat), 0 or more. */
  readonly eligible: number;
  /** People who do not (tidak memenuhi syarat), 0 or more. */
  readonly ineligible: number;
  /** People of whom it cannot be told yet, 0 or more. */
  readonly undetermined: number;
}

/** The shortlist of a vacancy as computed, with the fingerprint of the whole result. Personal data. */
export interface ShortlistRecord {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** What the ranking came to. */
  readonly outcome: SuccessionOutcome;
  /** The successors (calon suksesor) in order of merit. */
  readonly named: readonly {
    /** NIP in full. */
    readonly nip: string;
    /** Place (tempat) on the list. */
    readonly place: Place;
    /** Number of the box (kotak). */
    readonly box: number;
    /** Score (nilai) by which they are ranked, as decimal text; cut for reading where it is no finite decimal. */
    readonly score: string;
  }[];
  /** How many people's missing data could bring them onto the list, 0 or more. */
  readonly unsettled: number;
  /** SHA-256 of the canonical JSON of the whole result, hexadecimal. */
  readonly fingerprint: string;
  /** The rule set it was worked out with. */
  readonly ruleSet: RuleSetReference;
  /** The reference date it was worked out for. */
  readonly asOf: IsoDate;
}

/** An announcement (pengumuman) of one vacancy. */
export interface AnnouncementRecord {
  /** Id of the vacancy. */
  readonly vacancy: string;
  /** Day of the announcement. */
  readonly date: IsoDate;
  /** SHA-256 of the announcement as data, hexadecimal. */
  readonly fingerprint: string;
}

/** An objection (sanggah), and its answer once there is one. Personal data. */
export interface ObjectionRecord {
  /** Id of the objection, one of its kind in the procedure. */
  readonly id: string;
  /** NIP of the objector (penyanggah), in full. */
  readonly nip: string;
  /** Id of the vacancy objected to. */
  readonly vacancy: string;
  /** Code of the closed list of grounds (`ObjectionRule.grounds`). */
  readonly ground: string;
  /** Day it was lodged, within the window. */
  readonly lodgedOn: IsoDate;
  /** Absent until it is answered. */
  readonly answer?: ObjectionAnswer;
}

/** What an objection came to. */
export interface ObjectionAnswer {
  /** The objection was right (dikabulkan). */
  readonly upheld: boolean;
  /** Somebody stands otherwise on a list than announced. */
  readonly changesResult: boolean;
  /** The answer in words; never blank. */
  readonly text: string;
  /** Day of the answer. */
  readonly date: IsoDate;
  /** The lists have been worked out anew after it. */
  readonly reopened?: true;
}

/** A procedure, from the preparation to its end. Plain, deep-frozen, JSON-able; made by its steps alone. Personal data. */
export interface Procedure {
  /** Version of this form. */
  readonly format: 1;
  /** Id in the agency's own records. */
  readonly id: string;
  /** Name of the agency (instansi). */
  readonly instansi: string;
  /** The rule set everything in it is worked out with. */
  readonly ruleSet: RuleSetReference;
  /** The reference date everything in it is worked out for. */
  readonly asOf: IsoDate;
  /** How far it has come (tahap). */
  readonly stage: ProcedureStage;
  /** How often the lists have been worked out: 1, and 1 more for each reopening. */
  readonly round: number;
  /** The completeness (kelengkapan) last reported; absent before. */
  readonly completeness?: Completeness;
  /** What was missing when the data were closed, each accepted with a reason. */
  readonly accepted: readonly AcceptedGap[];
  /** The mapping (pemetaan) of the pool; absent before. */
  readonly mapping?: Mapping;
  /** The vacancies opened, with those taken out since. */
  readonly vacancies: readonly OpenedVacancy[];
  /** One for each vacancy that stood; empty before. */
  readonly eligibility: readonly EligibilityCount[];
  /** The computed lists, one for each vacancy that stood; empty before. */
  readonly shortlists: readonly ShortlistRecord[];
  /** Sessions (sidang) of the Komite Talenta, at most one for each vacancy. */
  readonly sessions: readonly CommitteeOutcome[];
  /** Decisions (keputusan) of the PPK, at most one for each vacancy. */
  readonly decisions: readonly DecisionRecord[];
  /** Announcements, at most one for each vacancy. */
  readonly announcements: readonly AnnouncementRecord[];
  /** When objections are taken (masa sanggah); absent before the first announcement is complete. */
  readonly window?: ObjectionWindow;
  /** All objections, also of rounds before. */
  readonly objections: readonly ObjectionRecord[];
  /** Every step that was taken, in order, the opening first. */
  readonly log: Log;
}

/** What a procedure has on record of its vacancies before their lists are worked out, for the first time or anew. */
export const NOTHING_RECORDED = { eligibility: [], shortlists: [], sessions: [], decisions: [], announcements: [] };

import type { RetirementAges } from '../civil-service/retirement.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { StandarKompetensi } from '../civil-service/kompetensi.js';
import type { ReasonParameters } from './reason-parameters.js';

/** What the conditions are judged for; of the vacancy only these members. */
export interface Occasion<OfVacancy extends keyof VacantPost = keyof VacantPost> {
  readonly compiled: JudgingRules;
  readonly asOf: IsoDate;
  readonly vacancy: Pick<VacantPost, OfVacancy>;
}

/** What of a rule set conditions read. */
export interface JudgingRules {
  /** Tier of each class of post, 0 the highest. */
  readonly tiers: ReadonlyMap<KelasJabatan, number>;
  readonly ruleSet: {
    readonly retirement?: RetirementAges;
    readonly competencyStandards: { readonly byClass: Readonly<Partial<Record<KelasJabatan, StandarKompetensi>>> };
  };
}

/** What of a vacancy conditions read. */
export interface VacantPost {
  readonly id: string;
  readonly kelas: KelasJabatan;
  readonly rumpun?: string;
  readonly tanggalPelantikan?: IsoDate;
}

/** Met, not met, or not to be told from what is known: never the same thing. */
export type Verdict = 'met' | 'notMet' | 'undetermined';

/** A verdict with its reason: a code, and what fills its sentence. */
export interface Judgement<Code extends string = string> {
  readonly verdict: Verdict;
  readonly code: Code;
  readonly parameters?: ReasonParameters;
  /** Another reading of the law would decide otherwise. */
  readonly contested?: true;
  /** Last day on which what it rests on counts, where the condition asks for something recent and is met. */
  readonly validUntil?: IsoDate;
}

/** Met or not met. */
export function judged<Code extends string>(fits: boolean, code: Code, parameters?: ReasonParameters): Judgement<Code> {
  const verdict = fits ? 'met' : 'notMet';
  return parameters === undefined ? { verdict, code } : { verdict, code, parameters };
}

/** Not to be told. */
export function undetermined<Code extends string>(code: Code, parameters?: ReasonParameters): Judgement<Code> {
  return parameters === undefined ? { verdict: 'undetermined', code } : { verdict: 'undetermined', code, parameters };
}

import type { Measurable } from '../aspects/evidence-facts.js';
import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import type { IsoDate } from '../model/iso-date.js';
import type { JenisPegawai } from '../model/nip.js';
import type { Vacancy } from '../model/vacancy.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Verdict } from './succession.js';

/** Facts about a person that conditions read. */
export type Judged = Measurable &
  Partial<Pick<Asn, 'kedudukanHukum' | 'golongan' | 'tanggalLahir'>> & {
    readonly nip: string;
    readonly jenis?: JenisPegawai | 'luarPns';
  };

/** What the conditions are judged for. */
export interface Occasion {
  readonly compiled: CompiledRuleSet;
  readonly asOf: IsoDate;
  readonly vacancy: Pick<Vacancy, 'id' | 'kelas' | 'rumpun' | 'tanggalPelantikan'>;
}

/** What a verdict rests on: a record of the person, or a step of the arithmetic of dates. */
export interface Ground {
  /** Where in the person's data: `evidence.riwayatJabatan[2]`; absent for a step of reasoning. */
  readonly path?: string;
  readonly text: Bilingual;
}

/** A verdict with its reason. */
export interface Judgement {
  readonly verdict: Verdict;
  /** What was found, short: verdicts of one condition with the same finding say the same. */
  readonly found: string;
  /** The reason in words; told only once for each finding. */
  readonly tell: () => Bilingual;
  readonly contested?: true;
  /** Last day on which what it rests on counts, where the condition asks for something recent and is met. */
  readonly validUntil?: IsoDate;
  /** What it rests on, in full; worked out only where it is asked for. */
  readonly grounds?: () => readonly Ground[];
}

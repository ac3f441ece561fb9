import type { EvidenceKey } from '../civil-service/evidence-keys.js';
import type { Golongan } from '../civil-service/golongan.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { KedudukanHukum } from '../civil-service/kedudukan-hukum.js';
import type { KelasJabatan } from '../civil-service/kelas-jabatan.js';
import type { JenisPegawai } from '../civil-service/nip.js';
import type { Asn, Contradiction, Statements } from '../person/asn.js';
import type { KompetensiTeknis } from '../person/evidence.js';
import { startedBy } from '../person/definitive-post.js';
import { asRead, contradictionsOf } from '../person/contradictions.js';
import { appraisalsOf, type Appraisals } from './appraisals.js';
import { assessmentsOf, type Assessment } from './assessments.js';
import { birthOf, type Birth } from './birth.js';
import { educationsOf, type Education } from './educations.js';
import { ethicsViolationsOf, type EthicsViolation } from './ethics-violations.js';
import { nominationsOf, type Nomination } from './nominations.js';
import { outsideWorkOf, postsHeldOf, type OutsideWork, type PostsHeld } from './posts-held.js';
import { presentPostOf, type PresentPost } from './present-post.js';
import { punishmentsOf, type Punishment } from './punishments.js';
import { sharedIfEmpty } from '../json/shared-value.js';
import { wealthReportOf, type WealthReport } from './wealth-report.js';

/**
 * What conditions read of a person on a day: small values, worked out in one pass. `undefined` is not known. What lies after
 * the day, was cancelled by then or does not count is not in it.
 */
export interface PersonFacts {
  readonly jenis: JenisPegawai | 'luarPns' | undefined;
  readonly kedudukanHukum: KedudukanHukum | undefined;
  readonly golongan: Golongan | undefined;
  readonly birth: Birth | undefined;
  readonly posts: PostsHeld;
  readonly outsideWork: readonly OutsideWork[] | undefined;
  readonly presentPost: PresentPost | undefined;
  /** Where the present post lies, as it is stated beside the list of posts. */
  readonly statedOffice: { readonly instansi: string; readonly unit: string } | undefined;
  readonly educations: readonly Education[] | undefined;
  readonly appraisals: Appraisals | undefined;
  readonly wealthReport: WealthReport | 'none' | undefined;
  readonly punishments: readonly Punishment[] | undefined;
  readonly ethicsViolations: readonly EthicsViolation[] | undefined;
  readonly assessments: readonly Assessment[] | undefined;
  readonly nominations: readonly Nomination[] | undefined;
  readonly technicalTests: readonly KompetensiTeknis[];
}

/** The name of a fact. */
export type PersonFact = keyof PersonFacts;

/** The evidence that each fact is read from. */
export const EVIDENCE_OF_FACTS: Readonly<Record<PersonFact, readonly EvidenceKey[]>> = {
  jenis: [],
  kedudukanHukum: [],
  golongan: [],
  birth: [],
  posts: ['riwayatJabatan'],
  outsideWork: ['pengalamanLuarPns'],
  presentPost: ['riwayatJabatan'],
  statedOffice: [],
  educations: ['riwayatPendidikan'],
  appraisals: ['penilaianKinerja'],
  wealthReport: ['lhkpn'],
  punishments: ['hukumanDisiplin'],
  ethicsViolations: ['pelanggaranEtik'],
  assessments: ['penilaianKompetensi'],
  nominations: ['nominasi'],
  technicalTests: ['kompetensiTeknis'],
};

/** Facts of which many people have the same value: one value for all of them, or one object. */
export const SHARED_FACTS: ReadonlySet<PersonFact> = new Set<PersonFact>([
  'jenis',
  'kedudukanHukum',
  'golongan',
  'educations',
  'appraisals',
  'wealthReport',
  'punishments',
]);

/** A person as far as facts are read. */
export type FactBearer = Statements &
  Partial<Pick<Asn, 'golongan' | 'tanggalLahir'>> & {
    readonly nip: string;
    readonly jenis?: JenisPegawai | 'luarPns';
  };

/** The facts of a person; where the data contradict themselves, those of every way to read them as well. */
export interface FactsOnDay {
  readonly facts: PersonFacts;
  readonly contradictions?: {
    readonly told: readonly Contradiction[];
    readonly readings: readonly PersonFacts[];
  };
}

/** Posts of these classes; of this family, or of none that is stated. */
export interface PostFilter {
  readonly kelas?: readonly KelasJabatan[];
  readonly rumpun?: string;
}

/** What every reading of the data of somebody comes to; undefined where they differ. */
export function agreedOn<Value>(
  { facts, contradictions }: FactsOnDay,
  read: (facts: PersonFacts) => Value | undefined,
): Value | undefined {
  const [first, ...others] = (contradictions?.readings ?? [facts]).map(read);
  return others.every((value) => value === first) ? first : undefined;
}

const NO_TESTS: readonly KompetensiTeknis[] = [];

const remembered = new WeakMap<object, { readonly asOf: IsoDate; readonly found: FactsOnDay }>();

/** Read once for a frozen person and a day. */
export function factsOf(person: FactBearer, asOf: IsoDate): FactsOnDay {
  const known = remembered.get(person);
  if (known?.asOf === asOf) return known.found;
  const found = freshFacts(person, asOf);
  if (Object.isFrozen(person)) remembered.set(person, { asOf, found });
  return found;
}

function freshFacts(person: FactBearer, asOf: IsoDate): FactsOnDay {
  const facts = readFacts(person, asOf);
  const contradictions = contradictionsOf(person, asOf);
  if (contradictions === undefined) return { facts };
  const { told, readings } = contradictions;
  return {
    facts,
    contradictions: {
      told,
      readings: readings.map((reading) => readFacts(asRead(person, reading), asOf)),
    },
  };
}

function readFacts(person: FactBearer, asOf: IsoDate): PersonFacts {
  const { jenis, kedudukanHukum, golongan, jabatan, evidence = {} } = person;
  return {
    jenis,
    kedudukanHukum,
    golongan,
    birth: birthOf(person),
    posts: postsHeldOf(evidence.riwayatJabatan, jabatan, asOf),
    outsideWork: outsideWorkOf(evidence.pengalamanLuarPns, asOf),
    presentPost: presentPostOf(person, asOf),
    statedOffice: startedBy(jabatan, asOf),
    educations: educationsOf(evidence.riwayatPendidikan, asOf),
    appraisals: appraisalsOf(evidence.penilaianKinerja, asOf),
    wealthReport: wealthReportOf(evidence.lhkpn, asOf),
    punishments: punishmentsOf(evidence.hukumanDisiplin, asOf),
    ethicsViolations: ethicsViolationsOf(evidence.pelanggaranEtik, asOf),
    assessments: assessmentsOf(evidence.penilaianKompetensi, asOf),
    nominations: nominationsOf(evidence.nominasi, asOf),
    technicalTests: sharedIfEmpty((evidence.kompetensiTeknis ?? NO_TESTS).filter(({ tanggal }) => tanggal <= asOf)),
  };
}

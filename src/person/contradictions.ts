import type { Evidence } from './evidence.js';
import { isRecordList } from '../problems/is-object.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import { contradictingPosts } from './post-contradictions.js';
import { contradictingPunishments } from './punishment-contradictions.js';
import type { Contradiction, Statements } from './asn.js';

/** What contradicts itself in the data of a person, and every way to read the data without a contradiction. */
export interface Contradictions {
  readonly told: readonly Contradiction[];
  readonly readings: readonly Statements[];
}

const remembered = new WeakMap<object, { readonly asOf: IsoDate; readonly found: Contradictions | undefined }>();

/** The contradictions of a person; undefined for nearly everybody. Looked for once for a frozen person and a day. */
export function contradictionsOf(person: Statements, asOf: IsoDate): Contradictions | undefined {
  const { evidence } = person;
  if (evidence === undefined) return undefined;
  const { riwayatJabatan, hukumanDisiplin } = evidence;
  if (riwayatJabatan === undefined && hukumanDisiplin === undefined) return undefined;
  const known = remembered.get(person);
  if (known?.asOf === asOf) return known.found;
  const found = freshContradictions(person, evidence, asOf);
  if (Object.isFrozen(person)) remembered.set(person, { asOf, found });
  return found;
}

function freshContradictions(person: Statements, evidence: Evidence, asOf: IsoDate): Contradictions | undefined {
  const posts = areRecords(evidence.riwayatJabatan) ? contradictingPosts(person, asOf) : undefined;
  const punishments = areRecords(evidence.hukumanDisiplin) ? contradictingPunishments(person, asOf) : undefined;
  if (posts === undefined && punishments === undefined) return undefined;
  const { riwayatJabatan, hukumanDisiplin, ...others } = evidence;
  const { jabatan, kedudukanHukum } = person;
  const ofPosts = posts?.readings ?? [{ jabatan, riwayatJabatan }];
  const ofPunishments = punishments?.readings ?? [{ kedudukanHukum, hukumanDisiplin }];
  return {
    told: [...(posts?.told ?? []), ...(punishments?.told ?? [])],
    readings: ofPosts.flatMap((post) => ofPunishments.map((punished) => statements(others, post, punished))),
  };
}

function areRecords(list: unknown): boolean {
  return list !== undefined && isRecordList(list);
}

type Lists = Pick<Evidence, 'riwayatJabatan' | 'hukumanDisiplin'>;
type Maybe<Members> = { readonly [Key in keyof Members]: Members[Key] | undefined };

function statements(
  others: Evidence,
  { jabatan, riwayatJabatan }: Maybe<Pick<Statements, 'jabatan'> & Pick<Lists, 'riwayatJabatan'>>,
  { kedudukanHukum, hukumanDisiplin }: Maybe<Pick<Statements, 'kedudukanHukum'> & Pick<Lists, 'hukumanDisiplin'>>,
): Statements {
  return Object.freeze({
    ...(jabatan === undefined ? {} : { jabatan }),
    ...(kedudukanHukum === undefined ? {} : { kedudukanHukum }),
    evidence: {
      ...others,
      ...(riwayatJabatan === undefined ? {} : { riwayatJabatan }),
      ...(hukumanDisiplin === undefined ? {} : { hukumanDisiplin }),
    },
  });
}

/** A person as one reading has them. */
export function asRead<Person extends Statements>(
  person: Person,
  reading: Statements,
): Omit<Person, keyof Statements> & Statements {
  const { jabatan: _jabatan, kedudukanHukum: _kedudukanHukum, evidence: _evidence, ...others } = person;
  return { ...others, ...reading };
}

/** What every reading of a person comes to; undefined where they differ. */
export function agreed<Person extends Statements, Value>(
  person: Person,
  asOf: IsoDate,
  read: (person: Omit<Person, keyof Statements> & Statements) => Value | undefined,
): Value | undefined {
  const contradictions = contradictionsOf(person, asOf);
  if (contradictions === undefined) return read(person);
  const [first, ...others] = contradictions.readings.map((reading) => read(asRead(person, reading)));
  return others.every((value) => value === first) ? first : undefined;
}

import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { groundOptionsArgument } from './decision.schema.js';
import { textArgument } from './run.schema.js';

/** A ground on which nobody may be chosen or passed over, with the words that tell of it. */
export interface ForbiddenGround {
  /** Key of the ground, one of its kind in the list. */
  readonly key: string;
  /** Its name. */
  readonly label: Bilingual;
  /** Words and phrases, small letters, Indonesian and English. */
  readonly words: readonly string[];
}

/** A forbidden ground found in a text. */
export interface FoundGround {
  /** Key of the ground. */
  readonly ground: string;
  /** Its name. */
  readonly label: Bilingual;
  /** The word or phrase that tells of it. */
  readonly word: string;
}

/** Words and phrases with commas between them. */
function listed(phrases: string): readonly string[] {
  return phrases.split(', ');
}

/**
 * Grounds that the merit principle of UU 20/2023 rules out (political view, race, colour, religion, origin, sex, marital
 * state, age, disability), and favour. The law is known here from secondary sources; the words are this library's.
 */
export const FORBIDDEN_GROUNDS: readonly ForbiddenGround[] = deepFreeze<ForbiddenGround[]>([
  {
    key: 'jenisKelamin',
    label: { id: 'jenis kelamin', en: 'sex' },
    words: listed(
      'jenis kelamin, gender, perempuan, wanita, laki-laki, lelaki, pria, ibu rumah tangga, hamil, kehamilan, sex, ' +
        'female, male, woman, women, man, men, pregnant, pregnancy',
    ),
  },
  {
    key: 'agama',
    label: { id: 'agama', en: 'religion' },
    words: listed(
      'agama, beragama, seagama, keagamaan, keyakinan, seiman, muslim, islam, kristen, katolik, hindu, buddha, ' +
        'konghucu, religion, religious, christian, catholic, faith',
    ),
  },
  {
    key: 'asalUsul',
    label: { id: 'suku, ras, warna kulit, atau asal-usul', en: 'ethnic group, race, colour or origin' },
    words: listed(
      'suku, sesuku, kesukuan, ras, etnis, warna kulit, asal-usul, putra daerah, putri daerah, asal daerah, pribumi, ' +
        'pendatang, orang asli, ethnic, ethnicity, race, origin, tribe, native',
    ),
  },
  {
    key: 'statusPerkawinan',
    label: { id: 'status perkawinan', en: 'marital state' },
    words: listed(
      'status perkawinan, menikah, belum menikah, lajang, janda, duda, bercerai, cerai, married, unmarried, ' +
        'divorced, widow, widower, marital',
    ),
  },
  {
    key: 'usia',
    label: { id: 'usia di luar batas yang diatur', en: 'age beyond the limits set by law' },
    words: listed(
      'usia, umur, terlalu tua, terlalu muda, lebih tua, lebih muda, age, too old, too young, older, younger',
    ),
  },
  {
    key: 'disabilitas',
    label: { id: 'disabilitas', en: 'disability' },
    words: listed('disabilitas, difabel, cacat, disability, disabled, handicap'),
  },
  {
    key: 'politik',
    label: { id: 'pandangan atau pilihan politik', en: 'political view or choice' },
    words: listed(
      'politik, partai, parpol, tim sukses, timses, pendukung calon, pendukung kepala daerah, relawan politik, ' +
        'pilkada, pemilu, kampanye, political, politics, political party, party member, campaign, supporter, election',
    ),
  },
  {
    key: 'kedekatan',
    label: { id: 'hubungan keluarga, kedekatan, atau titipan', en: 'kinship, closeness or favour' },
    words: listed(
      'keluarga, kerabat, saudara kandung, sepupu, adik, kakak, menantu, ipar, keponakan, anak dari, kedekatan, ' +
        'teman dekat, titipan, loyalitas pribadi, balas jasa, imbalan, suap, setoran, relative, kinship, nephew, ' +
        'niece, cousin, in-law, friend, favour, favor, payment, bribe',
    ),
  },
]);

/** Names of tasks and units that hold such a word and tell of no ground. */
export const TASKS_NOT_GROUNDS: readonly string[] = deepFreeze(
  listed(
    'keluarga berencana, ketahanan keluarga, pemberdayaan perempuan, perlindungan perempuan, suku dinas, ' +
      'urusan agama, kementerian agama, kerukunan umat beragama, kesatuan bangsa dan politik, suku bunga, ' +
      'penyelenggaraan pemilu, penyelenggaraan pilkada, penyandang disabilitas, suku cadang, usia dini, good faith, ' +
      'gender mainstreaming, pengarusutamaan gender',
  ),
);

/** Signs that cannot be seen, and marks on letters. */
const UNSEEN = /[\p{Cf}\p{Mn}]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The words of a text, small letters, without marks and hidden signs. */
function wordsOf(text: string): string {
  const words = text.normalize('NFKD').replace(UNSEEN, '').toLowerCase().split(BETWEEN_WORDS);
  return ` ${words.filter((word) => word !== '').join(' ')} `;
}

/**
 * The forbidden grounds a text tells of, by whole words: one for each ground. It also finds a word that is used to deny
 * (`bukan karena agama`): such a reason is put in other words. It cannot find what is meant and not said.
 *
 * @param text - a reason in Indonesian or English
 * @param options - `grounds`: {@link FORBIDDEN_GROUNDS} by default; `names`: names of posts and units, beside
 * {@link TASKS_NOT_GROUNDS}, whose words tell of no ground
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no text or no options
 * @example
 * ```ts
 * import { forbiddenGroundsIn } from 'talenta-asn/procedure';
 * console.log(forbiddenGroundsIn('Dipilih karena putra daerah.').map(({ ground }) => ground)); // => [ 'asalUsul' ]
 * console.log(forbiddenGroundsIn('Pengalaman memimpin layanan kesehatan.')); // => []
 * ```
 */
export function forbiddenGroundsIn(
  text: string,
  options: { readonly grounds?: readonly ForbiddenGround[]; readonly names?: readonly string[] } = {},
): readonly FoundGround[] {
  return deepFreeze(groundsIn(textArgument.from(text, 'text'), groundOptionsArgument.from(options, 'options')));
}

export type GroundOptions = NonNullable<Parameters<typeof forbiddenGroundsIn>[1]>;

/** {@link forbiddenGroundsIn} for arguments that have been checked. */
export function groundsIn(
  text: string,
  { grounds = FORBIDDEN_GROUNDS, names = [] }: GroundOptions,
): readonly FoundGround[] {
  const words = [...TASKS_NOT_GROUNDS, ...names]
    .map(wordsOf)
    .filter((name) => name.trim() !== '')
    .reduce((rest, name) => rest.replaceAll(name, ' '), wordsOf(text));
  return grounds.flatMap(({ key, label, words: told }) => {
    const word = told.find((each) => words.includes(wordsOf(each)));
    return word === undefined ? [] : [{ ground: key, label, word }];
  });
}

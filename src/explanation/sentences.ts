import { CARA_PENGISIAN_LABELS } from '../civil-service/cara-pengisian.js';
import { KELAS_JABATAN_LABELS } from '../civil-service/kelas-jabatan.js';
import { CONDITION_KINDS, definitionOf, type ConditionKind } from '../conditions/conditions.js';
import type { ConflictCode } from '../conditions/judge-condition.js';
import type { ReasonParameters } from '../conditions/reason-parameters.js';
import { ownData } from '../json/own-data.js';
import { LANGUAGES, type Bilingual, type Language } from '../problems/bilingual.js';
import { isList, isRecord } from '../problems/is-object.js';
import { misuse, requireOneOf } from '../problems/misuse.js';
import type { ConditionVerdict, JudgedKind } from '../succession/succession.js';
import { ORIGIN_SENTENCES, WAY_SENTENCES } from './way-sentences.js';

type Sentences = Readonly<Record<string, Bilingual>>;

const CONFLICTS: Readonly<Record<ConflictCode, Bilingual>> = {
  postConflict: {
    id: 'Jabatan sekarang dan riwayat jabatan saling bertentangan.',
    en: 'The present post and the posts held contradict each other.',
  },
  punishmentConflict: {
    id: 'Kedudukan hukum dan riwayat hukuman disiplin saling bertentangan.',
    en: 'The legal position and the punishments on record contradict each other.',
  },
  postAndPunishmentConflict: {
    id: 'Jabatan sekarang dan riwayat jabatan saling bertentangan. Kedudukan hukum dan riwayat hukuman disiplin saling bertentangan.',
    en: 'The present post and the posts held contradict each other. The legal position and the punishments on record contradict each other.',
  },
};

/** What is judged beside the conditions. */
const BESIDE: Readonly<Record<Exclude<JudgedKind, ConditionKind>, Sentences>> = {
  identity: { conflict: { id: 'Dua data berbeda memakai NIP ini.', en: 'Two different entries carry this NIP.' } },
  box: {
    box: { id: 'Kotak {box}; diminta {boxes}.', en: 'Box {box}; asked: {boxes}.' },
    open: {
      id: 'Nilai belum lengkap; kotak yang mungkin {possible}; diminta {boxes}.',
      en: 'The scores are not complete; possible boxes {possible}; asked: {boxes}.',
    },
  },
  technicalCompetency: {
    stageNotHeld: {
      id: 'Menunggu tahap {stage}, yang belum diselenggarakan.',
      en: 'Waiting for the stage {stage}, which has not been held.',
    },
    none: { id: 'Nilai untuk lowongan ini belum ada.', en: 'There is no score for this vacancy.' },
    notReadable: {
      id: 'Nilainya tidak terbaca atau di luar 0-100.',
      en: 'The score cannot be read or lies beyond 0-100.',
    },
    contradicted: {
      id: 'Nilai pada tanggal yang sama saling bertentangan.',
      en: 'Scores of the same date contradict each other.',
    },
  },
  caraPengisian: WAY_SENTENCES,
};

const ALL: Readonly<Record<string, Sentences>> = {
  ...BESIDE,
  ...Object.fromEntries(
    CONDITION_KINDS.map((kind) => [kind, { ...CONFLICTS, ...definitionOf({ kind }).sentences }] as const),
  ),
};

/** What a sentence is made of. */
type Reason = Pick<ConditionVerdict, 'kind' | 'code' | 'parameters' | 'contested'>;

/** What was found, as a sentence in both languages. */
export function sentenceOf({ kind, code, parameters = {}, contested }: Reason): Bilingual {
  const sentences: Sentences = ALL[kind] ?? {};
  const said = [code, ...(contested === true ? ['contested'] : [])].flatMap((each) =>
    Object.hasOwn(sentences, each) ? (sentences[each] ?? []) : [],
  );
  const text = (language: Language): string =>
    said.map((sentence) => filled(sentence[language], parameters, language)).join(' ');
  return { id: text('id'), en: text('en') };
}

/**
 * What a verdict found, as a sentence.
 *
 * @param reason - of a succession: `ineligible`, `undetermined`, `conditions`
 * @param language - `id` or `en`
 * @throws TalentaError `invalidArgument`, `tooLarge`
 * @example
 * ```ts
 * import { parseVacancy, rankSuccessors, textOf, type Candidate } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
 * const evidence = { lhkpn: [{ tahun: 2025, status: 'belumLapor' as const }] };
 * const pool: Candidate[] = [{ nip: '198502282010011999', axes: { kinerja: '85', potensial: '82' }, evidence }];
 * const [person] = rankSuccessors(vacancy, pool, { ruleSet: bkn411, asOf: '2026-11-23' }).ineligible;
 * const [reason] = person?.reasons ?? [];
 * if (reason !== undefined) console.log(reason.code, reason.parameters?.tahun, textOf(reason, 'en'));
 * // => report 2025 Wealth report of 2025: belumLapor.
 * ```
 */
export function textOf(reason: ConditionVerdict, language: Language): string {
  const wanted = requireOneOf(language, LANGUAGES, 'language');
  const given: unknown = ownData(reason, 'reason');
  if (!isReason(given)) throw misuse('reason', 'a reason of a result: kind, code and parameters', given);
  return sentenceOf(given)[wanted];
}

/** Whether there is a sentence for it. */
function isReason(value: unknown): value is Reason {
  if (!isRecord(value)) return false;
  const { kind, code, parameters = {} } = value;
  const sentences = typeof kind === 'string' && Object.hasOwn(ALL, kind) ? ALL[kind] : undefined;
  return typeof code === 'string' && Object.hasOwn(sentences ?? {}, code) && isRecord(parameters);
}

/** `{age}` stands for the parameter `age`. */
function filled(sentence: string, parameters: ReasonParameters, language: Language): string {
  const values: Readonly<Record<string, unknown>> = { ...parameters };
  const { origin } = parameters;
  const whole =
    origin === undefined || !Object.hasOwn(ORIGIN_SENTENCES, origin)
      ? sentence
      : sentence.replace('{origin}', () => ORIGIN_SENTENCES[origin][language]);
  return whole.replace(/\{(\w+)\}/g, (_place, name: string) =>
    Object.hasOwn(values, name) ? wordsOf(name, values[name], language) : '?',
  );
}

const LABELS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  jabatan: KELAS_JABATAN_LABELS,
  kelas: KELAS_JABATAN_LABELS,
  cara: CARA_PENGISIAN_LABELS,
  open: CARA_PENGISIAN_LABELS,
};

function isBilingual(value: unknown): value is Bilingual {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['en'] === 'string';
}

function wordsOf(name: string, value: unknown, language: Language): string {
  if (isList(value)) return value.length === 0 ? '-' : value.map((each) => wordsOf(name, each, language)).join(', ');
  const labels = Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
  if (typeof value === 'string')
    return labels !== undefined && Object.hasOwn(labels, value) ? (labels[value]?.[language] ?? value) : value;
  if (isBilingual(value)) return value[language];
  return typeof value === 'number' ? String(value) : '?';
}

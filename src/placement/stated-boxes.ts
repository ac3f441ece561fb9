import type { DecimalInput } from '../exact/read-decimal.js';
import type { BoxNumber } from '../civil-service/aspect-keys.js';
import type { Bilingual } from '../problems/bilingual.js';
import { deepFreeze } from '../json/deep-freeze.js';
import { elementsOf } from '../json/given-list.js';
import { KELAS_JABATAN, type KelasJabatan } from '../civil-service/kelas-jabatan.js';
import { requireOneOf, refusal, foundText } from '../problems/misuse.js';
import { isRecord } from '../problems/is-object.js';
import { maskNip } from '../civil-service/nip.js';
import { BOX_NUMBERINGS, boxOfLevels, type BoxLevels, type BoxNumbering } from '../rule-set/model/box-numbering.js';
import { compileRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { RuleSet } from '../rule-set/model/rule-set.js';
import { placeAxes, type AxisValues } from './place-axes.js';

/** A row of a source that numbers its boxes itself. */
export interface StatedBox {
  /** NIP of the person, 18 digits. */
  readonly nip: string;
  /** Box number (nomor kotak) as the source has it. */
  readonly box: number;
  /** Value of the axis kinerja (performance), 0-100. */
  readonly kinerja: DecimalInput;
  /** Value of the axis potensial (potential), 0-100. */
  readonly potensial: DecimalInput;
}

/** A row whose box number is not that of its axis values. */
export interface StatedBoxFinding {
  /** The number is another one, is none of 1 to 9, or cannot be checked because the axis values cannot be read. */
  readonly code: 'boxConflict' | 'boxNotReadable' | 'axesNotReadable';
  /** Place of the row, from 0. */
  readonly row: number;
  /** NIP without birth date and sex; empty where there is none. */
  readonly nip: string;
  /** Box number as the source has it, as short text. */
  readonly stated: string;
  /** Box number of the axis values, 1 to 9; absent where they cannot be read. */
  readonly computed?: BoxNumber;
  /**
   * Who took the stated number for one of the rule set: `gains` or `loses` eligibility by it, or neither.
   */
  readonly eligibility?: 'gains' | 'loses' | 'unchanged';
  /** What was found and what it means, in words. */
  readonly message: Bilingual;
}

/** How the box numbers of a source agree with the axis values beside them. Plain, deep-frozen. */
export interface StatedBoxReport {
  /** Number of rows. */
  readonly rows: number;
  /** Number of rows whose box number is that of their axis values. */
  readonly agreeing: number;
  /** Conventions by which every readable row agrees: one of them is probably what the source means. */
  readonly numberings: readonly BoxNumbering[];
  /** Conventions by which every readable row agrees if the source names the axes the other way round. */
  readonly numberingsIfSwapped: readonly BoxNumbering[];
  /** The other rows, in their order. */
  readonly findings: readonly StatedBoxFinding[];
}

const MESSAGES = deepFreeze({
  gains: {
    id: 'Nomor kotak berbeda dari nilai sumbunya: dengan nomor itu orang ini akan memperoleh kelayakan yang tidak dimilikinya.',
    en: 'The box number differs from the axis values: by that number this person would gain an eligibility they do not have.',
  },
  loses: {
    id: 'Nomor kotak berbeda dari nilai sumbunya: dengan nomor itu orang ini akan kehilangan kelayakannya.',
    en: 'The box number differs from the axis values: by that number this person would lose their eligibility.',
  },
  unchanged: {
    id: 'Nomor kotak berbeda dari nilai sumbunya; kelayakannya tetap.',
    en: 'The box number differs from the axis values; the eligibility stays the same.',
  },
  boxNotReadable: {
    id: 'Nomor kotak bukan bilangan 1 sampai 9: periksa sumbernya.',
    en: 'The box number is not one of 1 to 9: check the source.',
  },
  axesNotReadable: {
    id: 'Nilai sumbu tidak terbaca atau di luar 0-100: kotaknya tidak dapat diperiksa.',
    en: 'An axis value cannot be read or lies beyond 0-100: the box cannot be checked.',
  },
});

/**
 * Compares the box numbers of a source with its axis values. A box is a pair of levels; its number is a convention, and a
 * source that numbers otherwise makes other people eligible. Tells who, and which convention would explain the numbers.
 *
 * @param rows - in the order of the source
 * @param ruleSet - by which the axis values are placed
 * @param kelas - class of the post whose succession boxes decide eligibility
 * @throws TalentaError `invalidArgument`, also for a class without conditions in the rule set; `ruleSetNotParsed`,
 * `invalidRuleSet`
 * @example
 * ```ts
 * import { bkn411 } from 'talenta-asn/rules';
 * import { compareStatedBoxes } from 'talenta-asn/analysis';
 * const report = compareStatedBoxes(
 *   [
 *     { nip: '198502282010011999', box: 7, kinerja: '85', potensial: '50' },
 *     { nip: '198502282010012998', box: 6, kinerja: '70', potensial: '90' },
 *   ],
 *   bkn411,
 *   'jptPratama',
 * );
 * for (const { stated, computed, eligibility } of report.findings) console.log(stated, computed, eligibility);
 * // => 7 4 gains
 * // => 6 8 loses
 * console.log(report.numberings.join()); // => rowsByKinerja
 * ```
 */
export function compareStatedBoxes(rows: Iterable<StatedBox>, ruleSet: RuleSet, kelas: KelasJabatan): StatedBoxReport {
  const compiled = compileRuleSet(ruleSet, 'ruleSet');
  const allowed = compiled.eligibility.get(requireOneOf(kelas, KELAS_JABATAN, 'kelas'))?.boxes;
  if (allowed === undefined)
    throw refusal('kelas', `Rule set ${ruleSet.id} has no conditions for the class of post ${kelas}.`);
  const findings: StatedBoxFinding[] = [];
  const readable: { readonly box: number; readonly levels: BoxLevels }[] = [];
  let count = 0;
  let agreeing = 0;
  for (const given of elementsOf(rows, 'rows', 'rows { nip, box, kinerja, potensial }')) {
    const place = count++;
    const row = rowOf(given);
    const face = {
      row: place,
      nip: typeof row?.nip === 'string' ? maskNip(row.nip) : '',
      stated: foundText(row?.box, []),
    };
    const placement = row === undefined ? undefined : placeAxes(row.axes, ruleSet);
    if (row === undefined || placement?.status !== 'placed') {
      findings.push({ code: 'axesNotReadable', ...face, message: MESSAGES.axesNotReadable });
      continue;
    }
    const { box: computed, kinerja, potensial } = placement;
    const { box } = row;
    if (typeof box !== 'number' || !Number.isInteger(box) || box < 1 || box > NINE) {
      findings.push({ code: 'boxNotReadable', ...face, computed, message: MESSAGES.boxNotReadable });
      continue;
    }
    readable.push({ box, levels: { kinerja: kinerja.level, potensial: potensial.level } });
    if (box === computed) {
      agreeing++;
      continue;
    }
    const before = allowed.includes(computed);
    const after = allowed.some((each) => each === box);
    const eligibility = before === after ? 'unchanged' : after ? 'gains' : 'loses';
    findings.push({ code: 'boxConflict', ...face, computed, eligibility, message: MESSAGES[eligibility] });
  }
  const explains = (numbering: BoxNumbering, seen: (levels: BoxLevels) => BoxLevels): boolean =>
    readable.length > 0 && readable.every(({ box, levels }) => boxOfLevels(seen(levels), numbering) === box);
  return deepFreeze({
    rows: count,
    agreeing,
    numberings: BOX_NUMBERINGS.filter((numbering) => explains(numbering, (levels) => levels)),
    numberingsIfSwapped: BOX_NUMBERINGS.filter((numbering) => explains(numbering, swapped)),
    findings,
  });
}

const NINE = 9;

/** A row as far as it is one: its own members, each read once. */
interface ReadRow {
  readonly nip: unknown;
  readonly box: unknown;
  readonly axes: AxisValues;
}

function rowOf(given: unknown): ReadRow | undefined {
  if (!isRecord(given)) return undefined;
  const own = (key: string): unknown => (Object.hasOwn(given, key) ? given[key] : undefined);
  const axes = { kinerja: decimalOf(own('kinerja')), potensial: decimalOf(own('potensial')) };
  return { nip: own('nip'), box: own('box'), axes };
}

/** What may be a decimal; anything else is as readable as no text. */
function decimalOf(value: unknown): DecimalInput {
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}

const PAIRS = {
  kinerja: { rendah: 'diBawahEkspektasi', menengah: 'sesuaiEkspektasi', tinggi: 'diAtasEkspektasi' },
  potensial: { diBawahEkspektasi: 'rendah', sesuaiEkspektasi: 'menengah', diAtasEkspektasi: 'tinggi' },
} as const;

/** The levels with the axes exchanged. */
function swapped({ kinerja, potensial }: BoxLevels): BoxLevels {
  return { kinerja: PAIRS.kinerja[potensial], potensial: PAIRS.potensial[kinerja] };
}

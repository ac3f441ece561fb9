import { BOUNDS } from '../../json/bounds.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { isWalkable } from '../../json/given-list.js';
import type { Argument } from '../../parsing/argument.js';
import { misuse, oversize } from '../../problems/misuse.js';
import { openFindings } from '../wire/findings.js';
import type { SourceOutcome } from '../wire/source-result.js';
import { openRun, readRows, type ReadSheet, type SheetOptions, type SheetReader } from './sheet.js';

/** How a sheet is read with the options of one call. */
export interface OpenedForm<Item extends object, Outcome> {
  readonly reader: SheetReader<Item>;
  /** What the rows give together. */
  finish(read: ReadSheet<Item>): Outcome;
}

/** An opened form, with the options of the call and what its steps give. */
interface OpenedSteps<Item extends object, Outcome> extends OpenedForm<Item, Outcome> {
  readonly options: SheetOptions;
  /** Each row is a record by itself. */
  readonly recordsByRow: boolean;
}

/** A form of sheets that can be read in steps: `pegawaiSheet`, `simataSheet`, `talentSheet`, `catSheet`, `laporanSkpSheet`. */
export class SheetForm<Options extends SheetOptions, Item extends object, Outcome> {
  readonly #open: (options: Options) => OpenedSteps<Item, Outcome>;

  /** @internal */
  constructor(argument: Argument<Options>, open: (given: Options) => OpenedForm<Item, Outcome>, recordsByRow: boolean) {
    this.#open = (options) => {
      const given = argument.from(options, 'options');
      return { ...open(given), options: given, recordsByRow };
    };
    Object.freeze(this);
  }

  /** @internal */
  static whole<Options extends SheetOptions, Item extends object, Outcome>(
    form: SheetForm<Options, Item, Outcome>,
    rows: unknown,
    options: Options,
  ): Outcome {
    const opened = form.#open(options);
    return opened.finish(readRows(opened.reader, rows, opened.options));
  }

  /** @internal */
  static opened<Options extends SheetOptions, Item extends object, Outcome>(
    form: SheetForm<Options, Item, Outcome>,
    options: Options,
  ): OpenedSteps<Item, Outcome> {
    if (typeof form !== 'object' || !isForm(form)) throw misuse('form', 'a form of sheets, such as pegawaiSheet', form);
    return form.#open(options);
  }

  /** @internal */
  static is(value: object): boolean {
    return #open in value;
  }
}

function isForm(value: object | null): boolean {
  return value !== null && SheetForm.is(value);
}

/** How far a sheet has been read. */
export interface SheetStep<Item, Outcome> {
  /** Rows that were taken so far, titles and headers among them. */
  readonly rows: number;
  /**
   * Records of the rows since the last step. Somebody may turn out later to be there twice with rows that differ: `outcome` does
   * not have their records. Empty for forms whose columns are understood only when all rows are seen (`simataSheet`,
   * `laporanSkpSheet`).
   */
  readonly records: readonly Item[];
  /** In the last step alone: exactly what the adapter gives for all rows at once. */
  readonly outcome?: Outcome;
}

const USUAL_STEP = 500;
const LARGEST_STEP = 1_000_000;

/**
 * Reads a sheet in steps, so that a program can show how far it is, or let other work go on in between. The last step has the
 * outcome.
 *
 * @param form - which sheet it is
 * @param rows - the rows one by one: records, or lists with the headers among the first
 * @param options - those of the adapter
 * @param every - rows of a step
 * @throws TalentaError `invalidDate`, `invalidArgument`, `tooLarge`; never for data
 * @example
 * ```ts
 * import { pegawaiSheet, sheetSteps } from 'talenta-asn/sources';
 * const rows = [{ nip_baru: '198502282010011999' }, { nip_baru: '198502282010012998' }];
 * for (const { rows: done, records, outcome } of sheetSteps(pegawaiSheet, rows, { asOf: '2026-11-24' }, 1)) {
 *   console.log(done, records.length, outcome?.records.length);
 * }
 * // => 1 1 undefined
 * // => 2 1 undefined
 * // => 2 0 2
 * ```
 */
export function sheetSteps<Options extends SheetOptions, Item extends object, Outcome extends SourceOutcome<object>>(
  form: SheetForm<Options, Item, Outcome>,
  rows: Iterable<unknown>,
  options: Options,
  every = USUAL_STEP,
): Iterable<SheetStep<Item, Outcome>> {
  const opened = SheetForm.opened(form, options);
  if (!isWalkable(rows)) throw misuse('rows', 'rows in an array or a generator', rows);
  if (!Number.isInteger(every) || every < 1 || every > LARGEST_STEP) {
    throw misuse('every', `a whole number 1 to ${String(LARGEST_STEP)}`, every);
  }
  return Object.freeze({ [Symbol.iterator]: () => stepsOf(opened, rows, every) });
}

function* stepsOf<Item extends object, Outcome>(
  form: OpenedSteps<Item, Outcome>,
  rows: Iterable<unknown>,
  every: number,
): Generator<SheetStep<Item, Outcome>, void, undefined> {
  const { reader, options, recordsByRow } = form;
  const run = openRun(reader, options, openFindings(reader.shape.source));
  let count = 0;
  let given = 0;
  const records = (): readonly Item[] => {
    const since = recordsByRow ? run.items.slice(given) : [];
    given = run.items.length;
    return since;
  };
  for (const row of rows) {
    if (count === BOUNDS.sheetRows) throw oversize('rows', `more than ${String(count)} rows`, count);
    run.add(row);
    count++;
    if (count % every === 0) yield deepFreeze({ rows: count, records: records() });
  }
  const outcome = form.finish({ ...run.end(), state: count === 0 ? 'noData' : 'records' });
  yield deepFreeze({ rows: count, records: records(), outcome });
}

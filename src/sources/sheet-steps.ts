import { BOUNDS } from '../model/bounds.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { isWalkable } from '../model/given-list.js';
import { misuse, oversize } from '../model/misuse.js';
import { openReading } from './reading.js';
import { openRun, readRows, type ReadRows, type SheetOptions, type SheetReader } from './sheet.js';
import type { SourceOutcome, SourceState } from './source-result.js';

/** How a sheet is read with the options of one call. */
export interface OpenedForm<Item extends object, Outcome> {
  readonly options: SheetOptions;
  readonly reader: SheetReader<Item>;
  /** What the rows give together. */
  finish(read: ReadRows<Item> & { readonly state: SourceState }): Outcome;
}

/** A form with what its steps give. */
interface OpenedSteps<Item extends object, Outcome> {
  readonly form: OpenedForm<Item, Outcome>;
  /** Each row is a record by itself. */
  readonly recordsByRow: boolean;
}

/** A form of sheets that can be read in steps: `pegawaiSheet`, `simataSheet`, `talentSheet`, `catSheet`, `laporanSkpSheet`. */
export class SheetForm<Options extends SheetOptions, Item extends object, Outcome> {
  readonly #open: (options: Options) => OpenedForm<Item, Outcome>;
  readonly #recordsByRow: boolean;

  /** @internal */
  constructor(open: (options: Options) => OpenedForm<Item, Outcome>, recordsByRow: boolean) {
    this.#open = open;
    this.#recordsByRow = recordsByRow;
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
    return { form: form.#open(options), recordsByRow: form.#recordsByRow };
  }

  /** @internal */
  static is(value: object): boolean {
    return #open in value;
  }
}

function isForm(value: object | null): boolean {
  try {
    return value !== null && SheetForm.is(value);
  } catch {
    return false;
  }
}

/** How far the reading of a sheet has come. */
export interface SheetStep<Item, Outcome> {
  /** Rows that were taken so far, titles and headers among them. */
  readonly rows: number;
  /**
   * Records of the rows since the last step. Somebody may turn out later to be there twice with rows that differ: `outcome` does
   * not have their records. Empty for forms whose columns are understood only when all rows are seen (`simataSheet`,
   * `laporanSkpSheet`).
   */
  readonly records: readonly Item[];
  /** In the last step: exactly what the adapter gives for all rows at once. */
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
  { form, recordsByRow }: OpenedSteps<Item, Outcome>,
  rows: Iterable<unknown>,
  every: number,
): Generator<SheetStep<Item, Outcome>, void, undefined> {
  const reading = openReading(form.reader.shape.source);
  const run = openRun(form.reader, form.options, reading);
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
  const read = run.end();
  const outcome = form.finish({ ...read, state: count === 0 ? 'noData' : 'records' });
  yield deepFreeze({ rows: count, records: records(), outcome });
}

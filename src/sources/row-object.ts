import { textIn } from './row.js';
import type { SheetRow } from './sheet-table.js';

/** Makes an object of values that stand in the order of its keys, without those that are undefined. */
export type RowObjectMaker = (values: readonly (string | undefined)[]) => Readonly<Record<string, string>>;

/** Rows of a sheet fill the same columns: a copy of the last object, with other values, is made faster than a new one. */
export function rowObjectMaker(keys: readonly string[]): RowObjectMaker {
  const filled = keys.map(() => false);
  let last: Readonly<Record<string, string>> = {};
  return (values) => {
    const made: Record<string, string> = { ...last };
    let isSame = true;
    for (let index = 0; index < keys.length; index++) {
      const [key, value] = [keys[index], values[index]];
      if (filled[index] !== (value !== undefined)) {
        filled[index] = value !== undefined;
        isSame = false;
      }
      if (key !== undefined && value !== undefined) made[key] = value;
    }
    last = isSame ? made : onlyFilled(keys, filled, made);
    return Object.freeze(last);
  };
}

function onlyFilled(
  keys: readonly string[],
  filled: readonly boolean[],
  made: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.flatMap((key, index) => (filled[index] === true ? [[key, made[key] ?? '']] : [])));
}

/** Reads what a row of a sheet states: its texts by the names of their columns. */
export type StatedReader = (row: SheetRow, values: readonly unknown[]) => Readonly<Record<string, string>>;

/** Reads what rows state under these names, given the values there. */
export function statedReader(names: readonly string[]): StatedReader {
  const alone = names.map((name) => [name]);
  const made = rowObjectMaker(names);
  return (row, values) => made(values.map((value, index) => textIn(row, alone[index] ?? [], value)));
}

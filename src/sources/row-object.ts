import { textIn } from './row.js';
import type { SheetRow } from './sheet-table.js';

/** Makes an object of values that stand in the order of its keys, without those that are undefined. */
export type RowObjectMaker<Key extends string, Value> = (
  values: readonly (Value | undefined)[],
) => Readonly<Partial<Record<Key, Value>>>;

/** Rows of a sheet fill the same columns: a copy of the last object, with other values, is made faster than a new one. */
export function rowObjectMaker<Key extends string, Value>(keys: readonly Key[]): RowObjectMaker<Key, Value> {
  const filled = keys.map(() => false);
  let last: Readonly<Partial<Record<Key, Value>>> = {};
  return (values) => {
    const made: Partial<Record<Key, Value>> = { ...last };
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

function onlyFilled<Key extends string, Value>(
  keys: readonly Key[],
  filled: readonly boolean[],
  made: Readonly<Partial<Record<Key, Value>>>,
): Partial<Record<Key, Value>> {
  const kept: Partial<Record<Key, Value>> = {};
  keys.forEach((key, index) => {
    const value = made[key];
    if (filled[index] === true && value !== undefined) kept[key] = value;
  });
  // A copy of the object is one that is copied fast.
  return { ...kept };
}

/** Reads what a row of a sheet states: its texts by the names of their columns. */
export type StatedReader = (row: SheetRow, values: readonly unknown[]) => Readonly<Record<string, string>>;

/** Reads what rows state under these names, given the values there. */
export function statedReader(names: readonly string[]): StatedReader {
  const alone = names.map((name) => [name]);
  const made = rowObjectMaker<string, string>(names);
  return (row, values) => made(values.map((value, index) => textIn(row, alone[index] ?? [], value)));
}

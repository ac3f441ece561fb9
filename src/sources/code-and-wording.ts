import { lookUp, type CodeLists, type CodeMeanings } from './code-lists.js';
import { code, pathOf, type Field, type Row } from './row.js';

/** What a code and its wording mean; where they mean different things, neither counts. */
export function coded<Name extends 'kedudukan' | 'golongan' | 'jenjang'>(
  row: Row,
  list: Name,
  names: readonly string[],
  lists: Partial<CodeLists> | undefined,
): CodeMeanings[Name] | undefined {
  let first: CodeMeanings[Name] | undefined;
  let firstName = '';
  let unknown: Field | undefined;
  for (const name of names) {
    const value = code(row, name);
    if (value === undefined) continue;
    const meaning = lookUp(list, value, lists);
    if (meaning === undefined) unknown ??= { key: name, value };
    else if (first === undefined) {
      first = meaning;
      firstName = name;
    } else if (meaning !== first) {
      const expected = `the same as ${firstName}`;
      row.reading.tell('identityConflict', pathOf(row, [name]), { found: value, expected });
      return undefined;
    }
  }
  if (first === undefined && unknown !== undefined) {
    const expected = `a code of the list ${list}`;
    row.reading.tell('codeUnknown', pathOf(row, [unknown.key]), { found: unknown.value, expected });
  }
  return first;
}

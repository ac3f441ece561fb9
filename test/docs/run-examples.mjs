// Runs example modules one after the other and writes down what each printed.
// Arguments: the file for the answer, then the modules. A module says `__example(n)` before its statement number n.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const [answer, ...modules] = process.argv.slice(2);
const results = [];

for (const module of modules) {
  const printed = [];
  let statement = 0;
  globalThis.__example = (number) => {
    statement = number;
  };
  console.log = (...values) => {
    for (const text of format(...values).split('\n')) printed.push({ statement, text });
  };
  let error;
  try {
    await import(pathToFileURL(module).href);
  } catch (thrown) {
    error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : format(thrown);
  }
  results.push({ printed, error });
}

writeFileSync(answer, JSON.stringify(results));

// Every test of an earlier version still runs, under its own name or under the one that the table says.
// `node test/no-test-gone.mjs --write REPORT` makes the list of a version from a JSON report of vitest.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const LIST = 'test/tests-of-0.1.0.json';
const MOVED = 'test/tests-moved.json';
const REPORT = '.reports/vitest.json';

/** Names of tests by file; the seed that a property says is not part of its name. */
function testsOf(report) {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const files = testResults.map(({ name, assertionResults }) => [
    name
      .slice(name.lastIndexOf('/test/') + 1)
      .split(path.sep)
      .join('/'),
    assertionResults.map(({ fullName, status }) => ({ name: fullName.replace(/ \(with seed=-?\d+\)$/, ''), status })),
  ]);
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const [flag, from] = process.argv.slice(2);
if (flag === '--write') {
  const names = Object.entries(testsOf(from)).map(([file, tests]) => [file, tests.map(({ name }) => name)]);
  writeFileSync(LIST, `${JSON.stringify(Object.fromEntries(names), null, 1)}\n`);
} else if (existsSync(REPORT)) {
  const before = JSON.parse(readFileSync(LIST, 'utf8'));
  const { files, tests } = JSON.parse(readFileSync(MOVED, 'utf8'));
  const now = testsOf(REPORT);
  const gone = [];
  const used = new Set();
  for (const [file, names] of Object.entries(before)) {
    const movedFile = files[file];
    if (movedFile !== undefined) used.add(file);
    const have = count(now[movedFile?.now ?? file] ?? []);
    for (const [name, wanted] of count(names.map((each) => ({ name: each, status: 'passed' })))) {
      const moved = tests[`${file} > ${name}`];
      if (moved !== undefined) used.add(`${file} > ${name}`);
      const places = moved?.now ?? [];
      const found =
        moved === undefined
          ? (have.get(name) ?? 0) >= wanted
          : places.length > 0 &&
            places.every((place) => {
              const [otherFile, ...rest] = place.split(' > ');
              return (count(now[otherFile] ?? []).get(rest.join(' > ')) ?? 0) > 0;
            });
      if (!found) gone.push(`${file} > ${name}${moved === undefined ? '' : ` (said to be ${places.join(' and ')})`}`);
    }
  }
  // An entry for what never was, or without a reason, is a mistake of the table.
  const wrong = [...Object.entries(files), ...Object.entries(tests)]
    .filter(([key, { reason }]) => !used.has(key) || typeof reason !== 'string' || reason === '')
    .map(([key]) => key);
  const total = Object.values(before).flat().length;
  for (const each of gone) console.log(`gone: ${each}`);
  for (const each of wrong) console.log(`${MOVED} speaks of what was not there, or gives no reason: ${each}`);
  console.log(`${total - gone.length} of the ${total} tests of version 0.1.0 are there and pass`);
  if (gone.length + wrong.length > 0 || total === 0) process.exitCode = 1;
} else {
  console.log(`${REPORT} is missing: run the tests first`);
  process.exitCode = 1;
}

/** How often each name stands among the tests that passed. */
function count(tests) {
  const counts = new Map();
  for (const { name, status } of tests) if (status === 'passed') counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

// Makes each change of mutants.json in a copy of the tree, runs the tests of that part, and writes docs/mutants.md.
// What the tests find with the fewer tries of `npm test` is found with all of them too: those are run where the fewer find
// nothing. Numbers on the command line pick changes, and then nothing is written.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FACTORS = { 'npm test': '0.02', 'test:all': '1' };

/** The tests that are run for a change, by the folder of src: file names that contain one of these. */
const TESTS = JSON.parse(readFileSync(path.join(root, 'test/mutants/tests-of-rooms.json'), 'utf8'));

const all = JSON.parse(readFileSync(path.join(root, 'test/mutants/mutants.json'), 'utf8')).map(
  ([file, before, after, meaning], index) => ({ number: index + 1, file, before, after, meaning }),
);
const picked = process.argv.slice(2).map(Number);
const queue = picked.length === 0 ? [...all] : all.filter(({ number }) => picked.includes(number));
const found = new Map();
const start = performance.now();
await Promise.all([work(), work()]);
const minutes = ((performance.now() - start) / 60_000).toFixed(0);
if (picked.length === 0) writeFileSync(path.join(root, 'docs/mutants.md'), page());

/** Takes changes from the queue, in a copy of its own. */
async function work() {
  const copy = mkdtempSync(path.join(tmpdir(), 'talenta-asn-mutants-'));
  try {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      maxBuffer: 1e8,
    });
    for (const file of files.toString().split('\0').filter(Boolean))
      cpSync(path.join(root, file), path.join(copy, file));
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const outcome = await tryOut(mutant, copy);
      found.set(mutant.number, outcome);
      console.log(`${String(mutant.number).padStart(3)} ${outcome ?? 'NOT FOUND'}: ${mutant.meaning}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The first tier whose tests fail, if one does. */
async function tryOut({ file, before, after }, copy) {
  const target = path.join(copy, file);
  const text = readFileSync(target, 'utf8');
  const [head, tail, ...more] = text.split(before);
  if (tail === undefined || more.length > 0) throw new Error(`${file} does not hold exactly one: ${before}`);
  writeFileSync(target, head + after + tail);
  try {
    for (const [tier, factor] of Object.entries(FACTORS))
      if (await fails(TESTS[file.split('/')[1]], factor, copy)) return tier;
    return undefined;
  } finally {
    writeFileSync(target, text);
  }
}

function fails(tests, factor, cwd) {
  const args = ['run', '--project', 'unit', '--bail=1', '--maxWorkers=1', '--reporter=json', ...tests];
  // What does not change is not transformed again.
  args.push('--experimental.fsModuleCache', `--experimental.fsModuleCachePath=${path.join(cwd, '.reports/modules')}`);
  return new Promise((resolve, reject) => {
    const said = [];
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
      cwd,
      env: { ...process.env, PROPERTY_RUNS_FACTOR: factor },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', reject);
    child.on('close', () => {
      const report = said.join('');
      const { numPassedTests = 0, success } = JSON.parse(report.slice(report.indexOf('{')));
      if (success && numPassedTests === 0) reject(new Error(`no tests ran: ${tests.join(' ')}`));
      resolve(!success);
    });
  });
}

function page() {
  const rows = all.map(({ number, file, meaning }) => {
    const by = found.get(number);
    const cell = (is) => (is ? 'found' : '**not found**');
    return `| ${number} | ${meaning} | \`${file.slice('src/'.length)}\` | ${cell(by === 'npm test')} | ${cell(by !== undefined)} |`;
  });
  const count = (fits) => [...found.values()].filter(fits).length;
  return `# Changes of the code that tests have to notice

\`npm run campaign:mutants\` makes ${all.length} changes of meaning, one at a time (\`test/mutants/mutants.json\`), and runs the tests
of that part: with the tries of \`npm test\`, and where these find nothing with those of \`npm run test:all\`, which are the
same and more. It took ${minutes} minutes on two virtual cores that were busy with other work.

Found by \`npm test\`: ${count((by) => by === 'npm test')} of ${all.length}. Found by \`npm run test:all\`: ${count((by) => by !== undefined)}.

| # | What the change means | File | \`npm test\` | \`npm run test:all\` |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

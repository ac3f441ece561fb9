// Runs the steps of a command, goes on after a failure so that all failures show, and ends with one line:
// "N passed, N failed". A step counts as one; the step `tests` counts its tests instead, and a test that did not run as
// failed. Two steps run at a time.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const node = (file, ...args) => [process.execPath, '--max-semi-space-size=64', `node_modules/${file}`, ...args];
const script = (name) => ['npm', 'run', '--silent', name];

/** What can be done, and what has to be done before. `projects` of vitest.config.ts are given by the command. */
const STEPS = {
  build: { run: script('build') },
  types: { run: node('typescript/bin/tsc', '--build', '.', 'test/types', 'test/bench'), after: ['build'] },
  lint: { run: node('eslint/bin/eslint.js', '.', '--max-warnings', '0'), after: ['build'] },
  // What is no source by the rules that need no types.
  'lint, quick': {
    run: node('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    after: ['build'],
    env: { LINT_QUICK: '1' },
  },
  format: { run: node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  // By themselves: their workers take both cores, and a third process beside them makes all of them slower.
  tests: {
    run: node('vitest/vitest.mjs', 'run', '--allowOnly=false'),
    after: ['build', 'types', 'lint, quick', 'lint', 'format', 'documentation'],
  },
  documentation: { run: node('typedoc/bin/typedoc', '--logLevel', 'Warn') },
  'publish, dry': {
    run: ['npm', 'publish', '--dry-run', '--ignore-scripts', '--offline', '--silent'],
    after: ['build'],
  },
  'no test is gone': { run: [process.execPath, 'test/no-test-gone.mjs'], after: ['tests'] },
};

/** The commands of package.json. `factor` scales how often properties are tried, see test/runs.ts. */
const COMMANDS = {
  test: {
    steps: ['build', 'types', 'lint, quick', 'tests'],
    projects: ['unit', 'alone', 'package'],
    factor: 0.02,
  },
  'test:browser': { steps: ['build', 'tests'], projects: ['browser'], factor: 1 },
  'test:all': {
    steps: ['build', 'types', 'lint', 'tests', 'format', 'documentation', 'publish, dry', 'no test is gone'],
    projects: ['unit', 'alone', 'package', 'examples', 'browser', 'installs'],
    factor: 1,
  },
};

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const name = process.argv[2] ?? 'test';
const command = COMMANDS[name];
if (command === undefined) throw new Error(`no command ${name}: ${Object.keys(COMMANDS).join(', ')}`);

const report = '.reports/vitest.json';
rmSync(report, { force: true });
mkdirSync('.reports', { recursive: true });

const outcomes = new Map();
const waiting = new Set(command.steps);
const running = new Map();
const start = performance.now();
while (waiting.size + running.size > 0) {
  for (const step of waiting) {
    const before = (STEPS[step].after ?? []).filter((each) => command.steps.includes(each));
    if (running.size >= 2 || !before.every((each) => outcomes.has(each))) continue;
    waiting.delete(step);
    running.set(
      step,
      run(step).then((outcome) => {
        running.delete(step);
        outcomes.set(step, outcome);
        tell(step, outcome);
      }),
    );
  }
  await Promise.race(running.values());
}

let passed = 0;
let failed = 0;
for (const outcome of outcomes.values()) {
  passed += outcome.passed;
  failed += outcome.failed;
}
if (existsSync(report)) tellSlowest(JSON.parse(readFileSync(report, 'utf8')));
console.log(`\n${name}: ${seconds(performance.now() - start)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** Runs a step and keeps what it says. */
function run(step) {
  const { run: called, env = {} } = STEPS[step];
  const [program, ...args] = called;
  if (step === 'tests') {
    args.push(...command.projects.flatMap((project) => ['--project', project]));
    args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  }
  const begun = performance.now();
  return new Promise((resolve) => {
    const said = [];
    const child = spawn(program, args, {
      env: { ...process.env, ...env, PROPERTY_RUNS_FACTOR: String(command.factor), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program === 'npm' && process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', (error) => said.push(`${error.message}\n`));
    child.on('close', (code) => {
      const counts =
        step === 'tests' ? countTests(code === 0) : { passed: Number(code === 0), failed: Number(code !== 0) };
      resolve({ ...counts, took: performance.now() - begun, said: said.join('') });
    });
  });
}

function countTests(ended) {
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counts;
  const unrun = numPendingTests + numTodoTests;
  const failed = numFailedTests + unrun;
  // A file that does not load, an unhandled error or a stray `.only` fails the run without failing a test.
  const outside = failed === 0 && (!ended || passed === 0) ? 1 : 0;
  return { passed, failed: failed + outside, unrun };
}

function tell(step, { passed, failed, unrun, took, said }) {
  if (failed > 0) console.log(`\n== ${step}\n${said}`);
  const tests = unrun === undefined ? '' : `: ${passed} tests passed, ${failed} failed, ${unrun} of them not run`;
  console.log(`${failed === 0 ? 'passed' : 'FAILED'}  ${step} (${seconds(took)} s)${tests}`);
}

function tellSlowest({ testResults = [] }) {
  const files = testResults
    .map(({ name: file, startTime, endTime }) => ({ file, took: endTime - startTime }))
    .sort((a, b) => b.took - a.took);
  console.log('\nThe slowest test files:');
  for (const { file, took } of files.slice(0, 10))
    console.log(`${seconds(took).padStart(7)} s  ${path.relative('.', file)}`);
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}

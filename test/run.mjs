// Runs every check of the package in order, keeps going after a failure so that all failures show, and ends with
// one line: "N passed, N failed". Each step counts as one; the vitest step counts its tests instead.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = '.reports/vitest.json';
const steps = ['build', 'format:check', 'lint', 'typecheck', 'test:types', 'docs'];

process.chdir(root);
rmSync(report, { force: true });
mkdirSync('.reports', { recursive: true });

let passed = 0;
let failed = 0;
const outcomes = [];

for (const step of steps) {
  const { ok, seconds } = run(step, 'npm', ['run', '--silent', step]);
  if (ok) passed += 1;
  else failed += 1;
  outcomes.push(`${ok ? 'passed' : 'FAILED'}  ${step} (${seconds} s)`);
}

{
  const vitest = run('vitest', process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = counts;
  const unrun = numPendingTests + numTodoTests;
  passed += numPassedTests;
  failed += numFailedTests;
  // A test file that does not load, an unhandled error or a stray `.only` fails the run without failing a test.
  const failedOutside = numFailedTests === 0 && (!vitest.ok || numPassedTests === 0);
  if (failedOutside) failed += 1;
  const ok = vitest.ok && numFailedTests === 0 && !failedOutside;
  outcomes.push(
    `${ok ? 'passed' : 'FAILED'}  vitest (${vitest.seconds} s): ${numPassedTests} tests passed, ` +
      `${numFailedTests} failed, ${unrun} not run`,
  );
}

console.log(`\n${outcomes.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function run(name, command, args) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  return { ok: status === 0, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

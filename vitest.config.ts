import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { TIME_LIMIT } from './test/time-limit.js';

const source = (file: string): string => path.join(import.meta.dirname, 'src', file);

/** The sources, without a build. */
const sources = {
  alias: [
    { find: /^talenta-asn$/, replacement: source('index.ts') },
    { find: /^talenta-asn\/([a-z]+)$/, replacement: source('$1.ts') },
  ],
};

/** Folders of tests that speak about the build; everything else is about the sources. */
const built = ['package', 'docs', 'browser', 'installs', 'demos'];

/** The benchmarks' packages, once `npm run bench` has installed them: they bring tests of their own. */
const installed = ['**/node_modules/**'];

const limits = { testTimeout: TIME_LIMIT, hookTimeout: TIME_LIMIT, teardownTimeout: TIME_LIMIT };
// Files of one worker share what they import: no test changes a module or a global object, except in *.alone.test.ts.
const shared = { ...limits, isolate: false };
const packed = { ...shared, globalSetup: ['test/package/pack.setup.ts'] };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    execArgv: ['--max-semi-space-size=64'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html', 'json-summary'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        resolve: sources,
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...installed, 'test/**/*.alone.test.ts', ...built.map((folder) => `test/${folder}/**`)],
        },
      },
      {
        resolve: sources,
        test: { ...limits, name: 'alone', include: ['test/**/*.alone.test.ts'], exclude: installed, isolate: true },
      },
      // What is published, packed.
      { test: { ...packed, name: 'package', include: ['test/package/**/*.test.ts'] } },
      { test: { ...packed, name: 'browser', include: ['test/browser/**/*.test.ts'] } },
      { test: { ...packed, name: 'installs', include: ['test/installs/**/*.test.ts'] } },
      // The examples of the documentation, and those that a clone runs, against `dist`.
      { test: { ...shared, name: 'examples', include: ['test/docs/**/*.test.ts', 'test/demos/**/*.test.ts'] } },
    ],
  },
});

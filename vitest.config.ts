import path from 'node:path';
import { defineConfig } from 'vitest/config';

const source = (file: string): string => path.join(import.meta.dirname, 'src', file);

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html', 'json-summary'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        // The sources, without a build.
        resolve: {
          alias: [
            { find: /^talenta-asn$/, replacement: source('index.ts') },
            { find: /^talenta-asn\/([a-z]+)$/, replacement: source('$1/index.ts') },
          ],
        },
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/docs/**', 'test/types/**', 'test/bench/**'],
          // Properties take long on a busy machine; none of them waits for anything.
          testTimeout: 60_000,
        },
      },
      {
        // What is published: the packed tarball, and the documentation run against `dist`.
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts', 'test/docs/**/*.test.ts'],
          globalSetup: ['test/package/pack.setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

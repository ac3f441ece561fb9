import { defineConfig } from 'tsup';
import manifest from './package.json' with { type: 'json' };
import { finishBuild } from './.config/finish-build.js';
import { writeJsonSchemas } from './.config/json-schemas.js';

/** The public entries, as the manifest exports them: `.` is `src/index.ts`, `./rules` is `src/rules/index.ts`. */
const entries = Object.keys(manifest.exports)
  .filter((entry) => !entry.endsWith('.json'))
  .map((entry) => `${entry}/index`.slice(2));

export default defineConfig({
  // Every module is an entry of its own and shared code is split: a consumer's bundler can then drop whole modules,
  // and both formats keep exactly one copy of each class and constant.
  entry: ['src/**/*.ts'],
  format: ['esm', 'cjs'],
  splitting: true,
  bundle: true,
  // Types exist for the public entries only; whatever is not exported there is private.
  dts: {
    entry: Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`])),
    // The type build passes `baseUrl` to the compiler, which TypeScript 6 reports as deprecated.
    compilerOptions: { ignoreDeprecations: '6.0' },
  },
  tsconfig: 'tsconfig.src.json',
  platform: 'neutral',
  target: 'es2022',
  sourcemap: true,
  clean: true,
  // esbuild already drops unused code per module; a second pass would merge what has to stay apart.
  treeshake: false,
  onSuccess: () => {
    finishBuild();
    writeJsonSchemas();
    return Promise.resolve();
  },
});

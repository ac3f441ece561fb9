import eslint from '@eslint/js';
import path from 'node:path';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import importDirections from './.config/import-directions.js';

/** What the rooms above stand on. */
const ground = ['problems', 'exact', 'json', 'civil-service', 'parsing', 'person'];
const steps = [...ground, 'facts', 'conditions', 'vacancy', 'rule-set', 'scoring', 'placement', 'succession'];

/**
 * The folders under src and what each may import. A folder that is not listed here is an error.
 * The files directly in src (the faces of the entries) may import every folder.
 */
const folders = {
  problems: [],
  exact: [],
  json: ['problems', 'exact'],
  'civil-service': ['problems', 'exact', 'json'],
  parsing: ['problems', 'exact', 'json', 'civil-service'],
  person: ['problems', 'exact', 'json', 'civil-service', 'parsing'],
  facts: ['json', 'civil-service', 'person'],
  conditions: ['problems', 'civil-service', 'parsing', 'facts'],
  vacancy: [...ground, 'conditions'],
  'rule-set': [...ground, 'facts', 'conditions'],
  'rule-sets': ['problems', 'exact', 'civil-service', 'conditions', 'rule-set'],
  scoring: [...ground, 'rule-set'],
  placement: [...ground, 'rule-set', 'scoring'],
  succession: steps,
  explanation: steps,
  analysis: [...steps, 'rule-sets'],
  development: [...ground, 'rule-set', 'scoring', 'placement'],
  chart: [...steps, 'analysis', 'procedure'],
  batch: [...steps, 'analysis'],
  procedure: steps,
  documents: [...steps, 'explanation', 'development', 'procedure'],
  replay: [...steps, 'procedure'],
  sources: ground,
  samples: ['problems', 'json', 'civil-service', 'person', 'vacancy'],
  testing: [
    'problems',
    'exact',
    'civil-service',
    'parsing',
    'person',
    'conditions',
    'vacancy',
    'rule-set',
    'rule-sets',
  ],
};

/** What single files may import beside what their folder may. */
const files = {
  'exact/decimal-arithmetic': ['problems'],
};

/** Files directly in src that import nothing themselves and may be imported from every folder. */
const leaves = ['version'];

/** Files that may name the types of zod and fast-check beside those that load them: kinds of conditions and of evidence are given both. */
const types = ['conditions/condition-kind.ts', 'parsing/handed-packages.ts', 'person/evidence/evidence-kind.ts'];

/** Packages that src may import, and in which files (a pattern on the path below src). */
const packages = [
  {
    name: 'zod',
    files: '\\.schema\\.ts$',
    types,
    hint: 'Schemas live in files named *.schema.ts, so that everything else stays free of zod.',
  },
  {
    name: 'decimal.js',
    files: '^exact/',
    hint: 'Only src/exact knows decimal.js; it hands out functions and decimal text.',
  },
  { name: 'fast-check', files: '^testing/', types, hint: 'Generators belong to src/testing.' },
  { name: '@noble/hashes', files: '\\.ts$', hint: '' },
];

/** What differs between runtimes, machines or moments, and therefore has no place in the library. */
const unreproducible = [
  ['Date', 'Dates are YYYY-MM-DD texts; the reference date is an argument.'],
  ['Intl', 'Results must not depend on a locale.'],
  ['Temporal', 'Dates are YYYY-MM-DD texts; the reference date is an argument.'],
  ['performance', 'The library has no clock.'],
  ['crypto', 'A seed is an argument; hashes come from @noble/hashes.'],
  ['console', 'The library prints nothing.'],
  ['process', 'The library runs outside Node too.'],
  ['Buffer', 'The library runs outside Node too.'],
  ['global', 'The library runs outside Node too.'],
  ['require', 'The library runs outside Node too.'],
  ['__dirname', 'The library runs outside Node too.'],
  ['__filename', 'The library runs outside Node too.'],
  ['window', 'The library runs outside the browser too.'],
  ['self', 'The library runs outside the browser too.'],
  ['document', 'The library runs outside the browser too.'],
  ['navigator', 'The library runs outside the browser too.'],
  ['globalThis', 'Global objects are not read or changed.'],
  ['fetch', 'The library reaches no network.'],
  ['setTimeout', 'The library has no clock.'],
  ['setInterval', 'The library has no clock.'],
  ['setImmediate', 'The library has no clock.'],
  ['queueMicrotask', 'The library has no clock.'],
  ['eval', 'No code generation: embedders run under a content-security policy.'],
  ['Function', 'No code generation: embedders run under a content-security policy.'],
].map(([name, message]) => ({ name, message }));

const zodByNamespace = {
  selector: 'ImportDeclaration[source.value=/^zod(\\u002f|$)/]:not(:has(> ImportNamespaceSpecifier))',
  message: "Write `import * as z from 'zod'`: a named or default import keeps all of zod in a bundle.",
};
const zodMainEntry = {
  selector: ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^zod\\u002f/]',
  message: "Write `import * as z from 'zod'`: one entry of zod, so that there is one copy.",
};
const zodNotReexported = {
  selector: ":matches(ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)[source.value='zod']",
  message: 'zod belongs to the embedding program: it is not re-exported, and not imported late.',
};

/**
 * Rules that ask for types in the sources alone: elsewhere they take most of the time, and `npm run lint` and `npm run test:all` have them.
 */
const isQuick = process.env['LINT_QUICK'] === '1';

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.build/',
      'coverage/',
      'docs/api/',
      '.reports/',
      '.examples/',
      'examples/**/output/',
      'node_modules/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: (isQuick ? ['src'] : ['src', '.', 'test/types', 'test/bench']).map((folder) =>
          path.join(import.meta.dirname, folder, 'tsconfig.json'),
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `const { member: _, ...rest } = whole` is how a member is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `z.ZodType<Model, unknown>` says that the input is unknown; that it is also the default is no reason to hide it.
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // The narrower signature is said twice, first and last: calls read the first that fits, `ReturnType` reads the last.
      '@typescript-eslint/unified-signatures': 'off',
      // There are no enums (`erasableSyntaxOnly`), and looking for them takes a fifth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', zodByNamespace],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { talenta: { rules: { 'import-directions': importDirections } } },
    rules: {
      'talenta/import-directions': [
        'error',
        { root: path.join(import.meta.dirname, 'src'), folders, files, leaves, packages },
      ],
      'no-restricted-globals': ['error', ...unreproducible],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'A seed is an argument.' }],
      'no-restricted-syntax': [
        'error',
        zodByNamespace,
        zodMainEntry,
        zodNotReexported,
        {
          selector:
            'MemberExpression[property.name=/^(?:toLocale[A-Z]\\w*|localeCompare)$/], MemberExpression[property.value=/^(?:toLocale[A-Z]\\w*|localeCompare)$/]',
          message: 'Results must not depend on a locale.',
        },
        {
          selector: "MetaProperty[meta.name='import']",
          message: 'The library also runs as CommonJS, where import.meta does not exist.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Exports are named.' },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      'no-console': 'error',
    },
  },
  {
    // Type tests write down what must not compile.
    files: ['test/types/**'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    files: [
      '**/*.js',
      '**/*.mjs',
      '**/*.cjs',
      ...(isQuick ? ['*.ts', './.config/**/*.ts', 'examples/**/*.ts', 'test/**/*.ts'] : []),
    ],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', URL: 'readonly', performance: 'readonly' },
    },
  },
);

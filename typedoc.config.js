import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { OptionDefaults } from 'typedoc';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The types of the kinds of conditions: an entry exports their union, and each by its kind. */
const kindsOfConditions = [
  ...readFileSync('src/conditions/conditions.ts', 'utf8').matchAll(/^import .*\btype (\w+Condition)\b/gm),
].map(([, name = '']) => name);

/** The Markdown pages of a folder; none if there is no such folder yet. @param {string} folder */
const pages = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => `${folder}/${file}`)
    : [];

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'talenta-asn',
  entryPoints: Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => (entry === '.' ? 'src/index.ts' : `src/${entry.slice(2)}.ts`)),
  tsconfig: 'tsconfig.src.json',
  out: 'docs/api',
  readme: 'README.md',
  projectDocuments: [
    ...pages('docs'),
    ...pages('docs/decisions'),
    ...pages('docs/decisions/law'),
    ...pages('docs/decisions/design'),
    ...pages('docs/sources'),
  ],
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  sort: ['source-order'],
  treatWarningsAsErrors: true,
  highlightLanguages: [...OptionDefaults.highlightLanguages, 'python'],
  // Members whose name and type say it all need no sentence; everything with a name of its own does.
  requiredToBeDocumented: ['Enum', 'Variable', 'Function', 'Class', 'Interface', 'TypeAlias', 'Method'],
  // Short names inside one file, and the tables whose keys name columns: the page of column names has them.
  intentionallyNotExported: [
    ...kindsOfConditions,
    // Pieces of one result each.
    'ClassStageResult',
    'FurtherRows',
    'JudgedKind',
    'Origin',
    'RankedValues',
    'ReasonCount',
    'ReasonGroup',
    'RunCondition',
    'VacancyExplanation',
    'WaysTaken',
    // A type is written by it.
    'FINDING_CODES',
    'InputOf',
    'CAT_HEADERS',
    'LAPORAN_SKP_HEADERS',
    'PEGAWAI_COLUMNS',
    'SIMATA_HEADERS',
  ],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
};

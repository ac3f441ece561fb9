/** The page test/golden/README.md, made from what the files of golden cases say of themselves. */
import { filesBelow, read } from './markdown.js';

const FOLDER = 'test/golden';
/** Which nodes of the rule sets the cases prove; it holds no case itself. */
const COVERAGE = `${FOLDER}/coverage.json`;

/** The files of golden cases. */
export const goldenFiles = filesBelow(FOLDER, '.json').filter((file) => file !== COVERAGE);

/** What a file of golden cases says of itself. */
export interface GoldenFace {
  readonly id: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly source: string;
  readonly about: string;
  readonly mark: string;
}

export function faceOf(file: string): GoldenFace {
  return JSON.parse(read(file)) as GoldenFace;
}

const tests = filesBelow('test', '.test.ts').map((file) => ({ file, text: read(file) }));

/** The tests that load a file of golden cases. */
export function readersOf(file: string): readonly string[] {
  const name = file.slice(FOLDER.length + 1);
  return tests
    .filter(({ text }) => text.includes(`/${name}' with { type: 'json' }`))
    .map(({ file: reader }) => reader.slice('test/'.length))
    .sort((a, b) => Number(b.startsWith('golden/')) - Number(a.startsWith('golden/')) || (a < b ? -1 : 1));
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function caseRow(file: string): string {
  const { id, title, about, source, mark } = faceOf(file);
  const name = file.slice(FOLDER.length + 1);
  return row([
    `[${cell(id)}](${name})`,
    cell(title.en),
    cell(about),
    cell(source),
    mark,
    readersOf(file)
      .map((reader) => `[${reader}](../${reader})`)
      .join(', '),
  ]);
}

export function goldenPage(): string {
  const head = ['Case', 'What it is', 'Rule it is about', 'Source', 'Mark', 'Read by'];
  return [
    '# Golden cases',
    '',
    'A golden case is a worked number or a published result, with its source, kept as data and run as a test. An expected value is',
    'never changed to make a test pass: a case is wrong only if its source says something else.',
    '',
    'Written out of the files themselves; not to be edited. `WRITE_GOLDEN_PAGE=1 npx vitest run --project unit test/pages/golden-page.test.ts`',
    'writes it again, and the same test compares it with the files.',
    '',
    'Marks: `V` the value stands in the source; `D` it was worked out from the source; `B` it stands in the source and is wrong. The mark of a',
    'file holds for its cases unless a case has a mark of its own. `note` in a file says what else has to be known.',
    '',
    '[coverage.json](coverage.json) says which nodes of which rule set the cases prove; [the coverage page](../../docs/rule-sets/coverage.md) is',
    'made from it. What a new case needs stands in [CONTRIBUTING](../../.github/CONTRIBUTING.md#golden-cases).',
    '',
    row(head),
    row(head.map(() => '---')),
    ...goldenFiles.map(caseRow),
    '',
  ].join('\n');
}

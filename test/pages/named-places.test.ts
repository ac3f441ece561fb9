/** Pages for people who change the library name files, functions and commands: each of them exists. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeSpans, filesBelow, prose, read, root, tableRows } from './markdown.js';

const PAGES = [
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  'docs/README.md',
  'docs/architecture.md',
  'docs/upgrade.md',
  'test/golden/README.md',
];
const FOLDERS = ['src', 'test', 'docs', 'examples', '.config', '.github'];
const MADE = /^(?:docs\/api|dist|coverage)(?:\/|$)/;

const sources = ['src', 'test', 'examples', '.config'].flatMap((folder) => filesBelow(folder, '.ts'));
const rootFiles = readdirSync(root);

/** Whether a span of code is meant as a place in the repository. Places to be filled in, `<name>`, are none. */
function isPlace(span: string): boolean {
  return !/[<>\s(){}$'"]/.test(span) && FOLDERS.some((folder) => span === folder || span.startsWith(`${folder}/`));
}

/** Where a star stands for something, at least one file has to fit. */
function isThere(place: string): boolean {
  if (MADE.test(place)) return true;
  if (!place.includes('*')) return existsSync(path.join(root, place));
  const pattern = place
    .split(/(\*\*\/|\*)/)
    .map((part) => (part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+?^]/g, '\\$&')))
    .join('');
  const [folder = ''] = place.split('/');
  const ending = place.slice(place.lastIndexOf('.'));
  return filesBelow(folder, ending).some((file) => new RegExp(`^${pattern}$`).test(file));
}

/** A file named without its folder: the one file of that name. */
function isFileName(span: string): boolean {
  return /^[\w.-]+\.(?:ts|js|mjs|json|md)$/.test(span);
}

const each = PAGES.filter((page) => existsSync(path.join(root, page))).map((page) => ({
  page,
  spans: codeSpans(read(page)),
}));

describe.each(each)('$page', ({ page, spans }) => {
  it('names places that exist', () => {
    expect(spans.filter(isPlace).filter((place) => !isThere(place))).toEqual([]);
  });

  it('names files without a folder only where one file has that name', () => {
    const wrong = spans.filter(isFileName).filter((name) => {
      const places =
        sources.filter((file) => path.posix.basename(file) === name).length + Number(rootFiles.includes(name));
      return places !== 1;
    });
    expect(wrong).toEqual([]);
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const called = [...read(page).matchAll(/\bnpm run ([\w:.-]+)/g)].flatMap(([, script]) => script ?? []);
    expect(called.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  // Tables "What happens | Function | File": names and files stand in the same order, or all names in one file.
  const rows = tableRows(read('docs/architecture.md')).filter(
    ([what = '', , files = '', ...more]) => !what.startsWith('`') && files.startsWith('`src/') && more.length === 0,
  );
  const named = rows.flatMap(([what = '', functions = '', files = '']) => {
    const names = codeSpans(functions);
    const places = codeSpans(files);
    return names.map((name, index) => ({ what, name, file: places[index] ?? places[0] ?? '' }));
  });

  it('tells four corridors', () => {
    expect(named.length).toBeGreaterThan(40);
  });

  it.each(named)('$name is exported by $file', ({ name, file }) => {
    const declared = new RegExp(
      `^export (?:declare )?(?:async )?(?:function|const|interface|type|class) ${name}\\b`,
      'm',
    );
    expect(read(file)).toMatch(declared);
  });

  it('names every room of src, and the entry of each', () => {
    const rooms = readdirSync(path.join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    const spans = codeSpans(prose(read('docs/architecture.md')));
    expect(rooms.filter((room) => !spans.includes(room))).toEqual([]);
  });
});

describe('.github/CONTRIBUTING.md', () => {
  it('names, in every step of a recipe, a name that the file of the step holds', () => {
    const text = prose(read('.github/CONTRIBUTING.md'));
    const FILE = String.raw`\x60((?:src|test|\.config)/[\w./-]+\.ts)\x60`;
    const NAME = String.raw`\x60(\w+)\x60`;
    const fileFirst = [...text.matchAll(new RegExp(`${FILE}, (?:function |method )?${NAME}`, 'g'))];
    const nameFirst = [...text.matchAll(new RegExp(`${NAME}\\s+in\\s+${FILE}`, 'g'))];
    const steps = [
      ...fileFirst.map(([, file = '', name = '']) => ({ file, name })),
      ...nameFirst.map(([, name = '', file = '']) => ({ file, name })),
    ];
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.filter(({ file, name }) => !new RegExp(`\\b${name}\\b`).test(read(file)))).toEqual([]);
  });
});

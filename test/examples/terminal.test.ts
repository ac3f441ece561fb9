import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as procedureWords from '../../examples/procedure/words.js';
import * as quickStartWords from '../../examples/quick-start/words.js';
import * as siasnWords from '../../examples/siasn/words.js';
import { readArguments } from '../../examples/terminal/command-line.js';
import { isLanguage, LANGUAGES, speakerOf } from '../../examples/terminal/language.js';
import { shownPath } from '../../examples/terminal/shown-path.js';
import { alignedLines, shortened, wrapped } from '../../examples/terminal/text-table.js';
import * as terminalWords from '../../examples/terminal/words.js';
import { bilingualsIn, foreignLines, placesIn } from './one-language.js';

describe('the arguments of a demo', () => {
  it.each([
    [[], { kind: 'run', language: 'en' }],
    [['--lang', 'en'], { kind: 'run', language: 'en' }],
    [['--lang', 'id'], { kind: 'run', language: 'id' }],
    [['--lang=id'], { kind: 'run', language: 'id' }],
    [['--', '--lang'], { kind: 'refused', language: 'en', why: 'argument', found: '--lang' }],
    [['--help'], { kind: 'help', language: 'en' }],
    [['-h', '--lang', 'id'], { kind: 'help', language: 'id' }],
    [['--lang', 'fr'], { kind: 'refused', language: 'en', why: 'language', found: 'fr' }],
    [['--lang', ''], { kind: 'refused', language: 'en', why: 'language', found: '' }],
    [['--lang', 'EN'], { kind: 'refused', language: 'en', why: 'language', found: 'EN' }],
    [['--lang', 'toString'], { kind: 'refused', language: 'en', why: 'language', found: 'toString' }],
    [['--lang'], { kind: 'refused', language: 'en', why: 'noLanguage', found: '--lang' }],
    [['--language', 'id'], { kind: 'refused', language: 'en', why: 'option', found: '--language' }],
    [['--quiet', '--lang', 'id'], { kind: 'refused', language: 'id', why: 'option', found: '--quiet' }],
    [['id'], { kind: 'refused', language: 'en', why: 'argument', found: 'id' }],
    [['--help', '--lang', 'fr'], { kind: 'refused', language: 'en', why: 'language', found: 'fr' }],
  ])('%j', (args, asked) => {
    expect(readArguments(args)).toEqual(asked);
  });

  it('know the languages of the labels', () => {
    expect(LANGUAGES).toEqual(['en', 'id']);
    expect([isLanguage('id'), isLanguage('Id')]).toEqual([true, false]);
  });
});

describe('a sentence', () => {
  const words = { en: '{count} of {all}', id: '{count} dari {all}' };

  it('is said in the language of the run', () => {
    expect(speakerOf('en')(words, { count: 1, all: '2' })).toBe('1 of 2');
    expect(speakerOf('id')(words, { count: 0, all: '' })).toBe('0 dari ');
  });

  it('is not said with a place left open', () => {
    expect(() => speakerOf('en')(words, { count: 1 })).toThrow('nothing for {all} in: {count} of {all}');
  });
});

describe('the words of the demos', () => {
  const pairs = [terminalWords, quickStartWords, siasnWords, procedureWords].flatMap((module) =>
    bilingualsIn({ ...module }),
  );

  it('say everything in both languages, with the same places', () => {
    expect(pairs.length).toBeGreaterThan(120);
    for (const { en, id } of pairs) {
      expect(placesIn(id), en).toEqual(placesIn(en));
      expect(en.trim()).not.toBe('');
      expect(id).not.toBe(en);
      expect(`${en}${id}`).not.toContain(' / ');
    }
  });

  it('a line of the other language is found, and a line of the own is not', () => {
    const en = '   400 people placed from their evidence; 33 of them have no box, for something is not known.';
    const id = '   Sidik f0fd';
    expect(foreignLines(en, 'en', pairs)).toEqual([]);
    expect(foreignLines(en, 'id', pairs)).not.toEqual([]);
    expect(foreignLines(id, 'id', pairs)).toEqual([]);
    expect(foreignLines(id, 'en', pairs)).toEqual(['Sidik: Sidik f0fd']);
    expect(foreignLines('kotak / box', 'en', [])).toEqual(['kotak / box']);
  });
});

describe('a path', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const file = path.join(root, 'examples', 'output', 'result.json');

  it.each([
    ['in the folder of the package', { cwd: root }, path.join('examples', 'output', 'result.json')],
    ['below it', { cwd: path.join(root, 'examples') }, path.join('output', 'result.json')],
    ['beside it', { cwd: path.join(root, 'docs') }, file],
    ['below it, by npm', { cwd: root, initCwd: path.join(root, 'examples') }, path.join('output', 'result.json')],
    ['above it, by npm --prefix', { cwd: root, initCwd: path.dirname(root) }, path.relative(path.dirname(root), file)],
    ['elsewhere, by npm --prefix', { cwd: root, initCwd: path.join(path.dirname(root), 'other') }, file],
    [
      'elsewhere, in a script of another package',
      { cwd: path.join(root, 'examples'), initCwd: root },
      path.join('output', 'result.json'),
    ],
  ])('is right for somebody who stands %s', (_where, standing, shown) => {
    expect(shownPath(file, standing)).toBe(shown);
    const stands = standing.cwd === root && 'initCwd' in standing ? standing.initCwd : standing.cwd;
    expect(path.resolve(stands, shown)).toBe(file);
  });
});

describe('text tables', () => {
  it('put columns under each other', () => {
    expect(
      alignedLines(
        [
          ['a', '1'],
          ['bbb', '10', 'x'],
        ],
        [1],
      ),
    ).toEqual(['a     1', 'bbb  10  x']);
    expect(alignedLines([])).toEqual([]);
  });

  it('wrap and shorten', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(shortened('one two three', 8)).toBe('one t...');
    expect(shortened('one', 8)).toBe('one');
  });
});

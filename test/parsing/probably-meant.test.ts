import { fc, it } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { probablyMeant } from '../../src/parsing/probably-meant.js';
import { fewRuns } from '../runs.js';

const WORDS = ['sangatBaik', 'baik', 'butuhPerbaikan', 'kurang', 'sangatKurang'];

describe('the known name that was probably meant', () => {
  test.each([
    ['Baik', WORDS, 'baik'],
    ['SANGAT BAIK', WORDS, 'sangatBaik'],
    ['sangat_kurang', WORDS, 'sangatKurang'],
    ['butuhPerbaiakn', WORDS, 'butuhPerbaikan'],
    ['krang', WORDS, 'kurang'],
    ['pengharagaan', ['penghargaan', 'timKerja'], 'penghargaan'],
    ['IVB', ['IV/a', 'IV/b'], 'IV/b'],
    ['burok', WORDS, undefined],
    ['memuaskan', WORDS, undefined],
    ['', WORDS, undefined],
    ['--', WORDS, undefined],
    ['IV/x', ['IV/a', 'IV/b'], undefined],
    ['ab', ['AB', 'a-b'], undefined],
    ['b'.repeat(61), ['b'.repeat(61)], undefined],
    ['baik', [], undefined],
  ] as const)('%j of %j is %j', (found, known, meant) => {
    expect(probablyMeant(found, known)).toBe(meant);
  });

  const word = fc.stringMatching(/^[a-z]{6,20}$/);

  it.prop([word, fc.nat(), fc.constantFrom('left out', 'put in', 'changed', 'turned')], { numRuns: fewRuns(2000) })(
    'is found through one slip of any kind at any place',
    (name, where, slip) => {
      const at = where % (name.length - 1);
      const [before, letter, next, after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
      const written = {
        'left out': `${before}${String(next)}${after}`,
        'put in': `${before}z${String(letter)}${String(next)}${after}`,
        changed: `${before}z${String(next)}${after}`,
        turned: `${before}${String(next)}${String(letter)}${after}`,
      }[slip];
      expect(probablyMeant(written, [name, 'AnotherNameThatIsFarAway'])).toBe(name);
    },
  );

  it.prop([fc.string(), fc.array(fc.string(), { maxLength: 5 })], { numRuns: fewRuns(2000) })(
    'is one of those known, or none, whatever was written',
    (found, known) => {
      const meant = probablyMeant(found, known);
      if (meant !== undefined) expect(known).toContain(meant);
    },
  );
});

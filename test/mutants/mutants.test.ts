/** Each change of meaning that the campaign makes fits the code as it stands now. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const mutants = z
  .array(z.tuple([z.string(), z.string(), z.string(), z.string()]))
  .parse(JSON.parse(readFileSync('test/mutants/mutants.json', 'utf8')));

describe('changes of the code that tests have to notice', () => {
  it.each(mutants)('%s: %s', (file, before, after) => {
    expect(before).not.toBe(after);
    expect(readFileSync(file, 'utf8').split(before)).toHaveLength(2);
  });

  it('mean one thing each', () => {
    expect(new Set(mutants.map(([, , , meaning]) => meaning)).size).toBe(mutants.length);
  });
});

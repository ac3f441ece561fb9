/** Each change of meaning that the campaign makes fits the code as it stands now. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const mutants = z
  .array(z.tuple([z.string(), z.string(), z.string(), z.string()]))
  .parse(JSON.parse(readFileSync('test/mutants/mutants.json', 'utf8')));
const testsOfRooms = z
  .record(z.string(), z.array(z.string()).min(1))
  .parse(JSON.parse(readFileSync('test/mutants/tests-of-rooms.json', 'utf8')));

describe('changes of the code that tests have to notice', () => {
  it.each(mutants)('%s: %s', (file, before, after) => {
    expect(before).not.toBe(after);
    expect(readFileSync(file, 'utf8').split(before)).toHaveLength(2);
  });

  it('mean one thing each', () => {
    expect(new Set(mutants.map(([, , , meaning]) => meaning)).size).toBe(mutants.length);
  });

  it('lie each in a folder whose tests are named, and these are there', () => {
    const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `test/${file.replaceAll('\\', '/')}`);
    for (const [file] of mutants) expect(Object.keys(testsOfRooms)).toContain(file.split('/')[1]);
    for (const name of Object.values(testsOfRooms).flat())
      expect([name, files.some((file) => file.startsWith(name))]).toEqual([name, true]);
  });
});

import { COMPLETENESS_RULE, replay, verifyProcedure, type Procedure } from 'talenta-asn/procedure';
import { describe, expect, it } from 'vitest';
import { runProcedure } from '../../examples/procedure/run.js';
import { readCity } from '../../examples/procedure/city.js';
import * as procedureWords from '../../examples/procedure/words.js';
import * as terminalWords from '../../examples/terminal/words.js';
import { bilingualsIn, foreignLines } from './one-language.js';

const { procedure, files, said } = runProcedure('en');
const indonesian = runProcedure('id');
const words = [terminalWords, procedureWords, COMPLETENESS_RULE].flatMap((each) => bilingualsIn({ ...each }));
const file = (name: string): string => {
  const text = files[name];
  if (text === undefined) throw new Error(`no ${name}`);
  return text;
};

describe('the procedure of the sample city', () => {
  it('goes from raw data to its end, twice through the lists', () => {
    expect(procedure).toMatchObject({ stage: 'final', round: 2 });
    expect(procedure.log.map(({ kind }) => kind).join(' ')).toBe(
      'open reportCompleteness closeData recordMapping openVacancies ' +
        'recordEligibility recordShortlists recordSession recordSession recordDecision recordDecision ' +
        'recordAnnouncement recordAnnouncement openObjections lodgeObjection lodgeObjection answerObjection answerObjection ' +
        'reopen recordEligibility recordShortlists recordSession recordSession recordDecision recordDecision ' +
        'recordAnnouncement recordAnnouncement openObjections finalize',
    );
  });

  it('one objection changes place three, the other changes nothing', () => {
    expect(procedure.objections.map(({ id, answer }) => [id, answer?.upheld, answer?.changesResult])).toEqual([
      ['SG-1', true, true],
      ['SG-2', false, false],
    ]);
    const named = (round: number): readonly (readonly (string | undefined)[])[] =>
      procedure.log
        .filter(({ kind }) => kind === 'recordShortlists')
        .slice(round, round + 1)
        .flatMap(({ payload }) => (payload as { shortlists: Procedure['shortlists'] }).shortlists)
        .map((list) => list.named.map(({ nip }) => nip));
    const [before, after] = [named(0)[0] ?? [], named(1)[0] ?? []];
    const [objector] = procedure.objections.map(({ nip }) => nip);
    expect(before).not.toContain(objector);
    expect(after).toContain(objector);
    expect(after.filter((nip) => nip !== objector)).toEqual(before.slice(0, 2));
    expect(after[2]).not.toBe(before[2]);
    expect(said.join('\n')).toMatch(/SG-1 .*: changes the result; enters the list; in place of /);
    expect(said.join('\n')).toMatch(/SG-2 .*: changes nothing; stays off the list$/m);
    expect(indonesian.said.join('\n')).toMatch(/SG-1 .*: mengubah hasil; masuk daftar; menggeser /);
    expect(indonesian.said.join('\n')).toMatch(/SG-2 .*: tidak mengubah apa pun; tetap di luar daftar$/m);
  });

  it('can be proved from its files, and a forged one is found', () => {
    expect(verifyProcedure(JSON.parse(file('procedure.json')))).toMatchObject({ intact: true });
    expect(replay(JSON.parse(file('replay.json'))).answer).toBe('same');
    expect(said.filter((line) => line.includes('Forged on purpose'))).toEqual([
      expect.stringContaining('dataChanged, pool[0].evidence.penilaianKinerja[0].predikat'),
      expect.stringMatching(/hash\. Entry \d+: /),
    ]);
  });

  it('publishes no NIP, no score and no box', () => {
    const { pool } = readCity();
    const announcements = Object.entries({ ...files, ...indonesian.files }).filter(([each]) =>
      each.startsWith('announcement'),
    );
    expect(announcements).toHaveLength(16);
    for (const [name, text] of announcements) {
      expect(text, name).not.toMatch(/\d{18}/);
      for (const { nip } of pool) expect(text.includes(nip.slice(0, 8))).toBe(false);
      for (const { score } of procedure.shortlists.flatMap((list) => list.named))
        expect(text.includes(score)).toBe(false);
    }
  });

  it('is the same every time', () => {
    expect(JSON.stringify(runProcedure('en'))).toBe(JSON.stringify({ procedure, files, said }));
  });

  it('is the same in both languages but for its words', () => {
    expect(indonesian.procedure).toEqual(procedure);
    expect(indonesian.said).toHaveLength(said.length);
    expect(foreignLines(said.join('\n'), 'en', words)).toEqual([]);
    expect(foreignLines(indonesian.said.join('\n'), 'id', words)).toEqual([]);
    const kinds = (names: readonly string[], language: string): readonly string[] =>
      names.map((name) => name.replace(`.${language}.`, '.'));
    expect(kinds(Object.keys(indonesian.files), 'id')).toEqual(kinds(Object.keys(files), 'en'));
    expect(file('letter.en.html')).toContain('<html lang="en"');
    expect(indonesian.files['letter.id.html']).toContain('<html lang="id"');
  });
});

import { replay, verifyProcedure, type Procedure } from 'talenta-asn/governance';
import { describe, expect, it } from 'vitest';
import { runProcedure } from '../../examples/procedure/run.js';
import { readCity } from '../../examples/procedure/city.js';

const { procedure, files, said } = runProcedure();
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
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after[2]).toBe(procedure.objections[0]?.nip);
    expect(after[2]).not.toBe(before[2]);
    expect(said.join('\n')).toContain('tidak mengubah apa pun / changes nothing');
  });

  it('can be proved from its files, and a forged one is found', () => {
    expect(verifyProcedure(JSON.parse(file('prosedur.json')))).toMatchObject({ intact: true });
    expect(replay(JSON.parse(file('replay-1.json'))).answer).toBe('same');
    expect(said.filter((line) => line.includes('forged'))).toHaveLength(2);
    expect(said.some((line) => /forged: (dataChanged|entri)/.test(line))).toBe(true);
  });

  it('publishes no NIP, no score and no box', () => {
    const { pool } = readCity();
    for (const [name, text] of Object.entries(files).filter(([each]) => /^(pengumuman|announcement)/.test(each))) {
      expect(text, name).not.toMatch(/\d{18}/);
      for (const { nip } of pool) expect(text.includes(nip.slice(0, 8))).toBe(false);
      for (const { score } of procedure.shortlists.flatMap((list) => list.named))
        expect(text.includes(score)).toBe(false);
    }
  });

  it('is the same every time', () => {
    expect(JSON.stringify(runProcedure())).toBe(JSON.stringify({ procedure, files, said }));
  });
});

import { fingerprintOfPlain } from '../json/canonical-text.js';
import type { Grid } from '../rule-set/model/grid.js';
import type { RunResult, VacancyResult } from '../succession/run-result.js';
import type { GivenReplayFile, NamedResult, ReplayFile } from './replay-file.js';

type Fingerprints = ReplayFile['fingerprints'];

/** Of everything that went in but the rules, by the fingerprints of vacancies and people. */
export function fingerprintOfData(
  { asOf, stagesHeld }: Pick<GivenReplayFile, 'asOf' | 'stagesHeld'>,
  { vacancies, pool }: Pick<Fingerprints, 'vacancies' | 'pool'>,
): string {
  return fingerprintOfPlain({ asOf, stagesHeld, vacancies, pool });
}

/** What a file should be sealed with: inputs stand in it by their fingerprints. */
export function sealOf(file: Omit<GivenReplayFile, 'fingerprint'> & Partial<GivenReplayFile>): string {
  const { ruleSet: _rules, vacancies: _vacancies, pool: _people, fingerprint: _seal, ...sealed } = file;
  return fingerprintOfPlain(sealed);
}

/** What came out of a run, as a file keeps it. */
export interface Outcome {
  readonly named: readonly NamedResult[];
  readonly fingerprints: Pick<Fingerprints, 'named' | 'result'>;
}

export function outcomeOf(result: RunResult<Grid>): Outcome {
  const named = result.vacancies.map(namedResultOf);
  // As large as people and vacancies together make it; what a ranking has made has an end.
  const ofResult = fingerprintOfPlain(result, Number.POSITIVE_INFINITY);
  return { named, fingerprints: { named: fingerprintOfPlain(named), result: ofResult } };
}

function namedResultOf(result: VacancyResult<Grid>): NamedResult {
  const { vacancy, outcome, counts, shortlist } = result;
  return {
    vacancy: vacancy.id,
    outcome,
    counts,
    shortlist: shortlist.map(({ nip, place, box, score }) => ({ nip, place, box, score })),
    fingerprint: fingerprintOfPlain(standingAlone(result)),
  };
}

/** The result of a vacancy without what is said by places in tables of the whole run: it depends on no other vacancy. */
function standingAlone(result: VacancyResult<Grid>): object {
  const { stage: _stage, own: _own, box: _box, technical: _technical, further, ...alone } = result;
  const { values: _values, ...rows } = further;
  return { ...alone, further: rows };
}

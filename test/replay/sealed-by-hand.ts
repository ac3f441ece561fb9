/** The fingerprints of a replay file as its description says them, with nothing of the library. */
import type { ReplayFile } from 'talenta-asn/procedure';
import { createHash } from 'node:crypto';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, sorted(member)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** SHA-256 of the canonical JSON of data whose keys are no numbers. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)), 'utf8')
    .digest('hex');
}

/** The file with the fingerprints that belong to what it holds, but for that of the result. */
export function resealed(file: ReplayFile): ReplayFile {
  const { asOf, stagesHeld } = file;
  const [vacancies, pool] = [file.vacancies.map(digestOf), file.pool.map(digestOf)];
  const fingerprints = {
    ...file.fingerprints,
    vacancies,
    pool,
    data: digestOf({ asOf, stagesHeld, vacancies, pool }),
    ruleSet: digestOf(file.ruleSet),
    named: digestOf(file.named),
  };
  const { ruleSet: _rules, vacancies: _vacancies, pool: _people, fingerprint: _seal, ...rest } = file;
  return { ...file, fingerprints, fingerprint: digestOf({ ...rest, fingerprints }) };
}

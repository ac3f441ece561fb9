/** The people and vacancies of all rows: made up by the library's own samples, from one seed. */
import { openRoot, openRuleSets, openSamples } from './current.js';
import { AS_OF } from './library.js';
import type { Asn, CandidateInput, PenilaianKompetensi, PenilaianPotensi, Vacancy } from 'talenta-asn';

const SEED = 7;

/** Vacancies of the sampled city. */
export async function vacanciesOf(count: number): Promise<readonly Vacancy[]> {
  return (await openSamples()).sampleVacancies({ seed: SEED, count, asOf: AS_OF });
}

/** People with everything that the samples know of them. */
export async function peopleOf(size: number): Promise<readonly Asn[]> {
  return (await openSamples()).samplePopulation({ seed: SEED, size, asOf: AS_OF });
}

/**
 * People that 0.1.0 can read, and of whom it came to the same: without how and by whom they were assessed, which it did not know, and
 * none whose legal position tells of a punishment that the list of punishments does not have, which it did not notice.
 */
export async function peopleOf010(size: number): Promise<readonly Asn[]> {
  const more = (await openSamples()).samplePopulation({ seed: SEED, size: Math.ceil(size * 1.02) + 20, asOf: AS_OF });
  const people = more.filter(({ kedudukanHukum }) => kedudukanHukum !== 'kenaHukumanDisiplin').slice(0, size);
  if (people.length < size) throw new Error('too few people');
  return people.map(assessedSomehow);
}

/** People whose box is known, with the exact values of both axes: what an office has that has measured everybody. */
export async function candidatesOf(size: number): Promise<readonly CandidateInput[]> {
  const { normalizeAspects, placeInBox } = await openRoot();
  const { bkn411 } = await openRuleSets();
  const candidates = (await peopleOf(Math.ceil(size * 1.25) + 50)).flatMap(({ target: _target, ...person }) => {
    const placement = placeInBox(normalizeAspects(person, { ruleSet: bkn411, asOf: AS_OF }), bkn411);
    if (placement.status !== 'placed') return [];
    const exact = ({ value, fraction }: typeof placement.kinerja | typeof placement.potensial): string =>
      fraction ?? value;
    return [{ ...person, axes: { kinerja: exact(placement.kinerja), potensial: exact(placement.potensial) } }];
  });
  if (candidates.length < size) throw new Error('too few candidates');
  return candidates.slice(0, size);
}

/** A person without how and by whom they were assessed. */
export function assessedSomehow({ evidence, ...person }: Asn): Asn {
  const { penilaianKompetensi, penilaianPotensi, ...others } = evidence;
  return {
    ...person,
    evidence: {
      ...others,
      ...(penilaianKompetensi === undefined ? {} : { penilaianKompetensi: penilaianKompetensi.map(levelsOf) }),
      ...(penilaianPotensi === undefined ? {} : { penilaianPotensi: penilaianPotensi.map(dimensionsOf) }),
    },
  };
}

const levelsOf = (each: PenilaianKompetensi): PenilaianKompetensi =>
  'capaian' in each ? { tanggal: each.tanggal, capaian: each.capaian } : { tanggal: each.tanggal, jpm: each.jpm };

const dimensionsOf = (each: PenilaianPotensi): PenilaianPotensi =>
  'dimensi' in each ? { tanggal: each.tanggal, dimensi: each.dimensi } : { tanggal: each.tanggal, nilai: each.nilai };

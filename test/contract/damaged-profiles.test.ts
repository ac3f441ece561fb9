/** A profile that was changed anywhere is refused, or its placement is the one of the profile as it was made. */
import { isTalentaError, placeInBox } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
import { expect, it } from 'vitest';
import { picture, placesIn, replacedAt } from './outcome.js';
import { profiles, throughJson } from './sample-calls.js';

const OTHERS: readonly unknown[] = [null, 'x', '0', '99.5', 7, [], {}, undefined];

it.each(profiles().map((profile, index) => [index, profile] as const))('profile %i', (_index, made) => {
  const profile = throughJson(made);
  const { findings: _told, ...right } = throughJson(placeInBox(made, bkn411));
  const step = process.env['CONTRACT_FULL'] === '1' ? 1 : 5;
  // The list of scores that are possible may be left out as a whole: every score between its ends is then possible.
  const isList = (place: readonly string[], other: unknown): boolean =>
    place[2] === 'values' && place.length === 3 && other === undefined;
  const places = placesIn(profile).filter((_, turn) => turn % step === 0);
  const passed = places.flatMap((place) =>
    OTHERS.flatMap((other) => {
      if (isList(place, other)) return [];
      try {
        const { findings: _other, ...found } = placeInBox(replacedAt(profile, place, other) as typeof made, bkn411);
        const wording = place.includes('message') || place[0] === 'findings';
        return wording || picture(throughJson(found)) === picture(right)
          ? []
          : [`${place.join('.')} = ${String(other)}`];
      } catch (error) {
        return isTalentaError(error) && error.issues[0].path.startsWith('profile')
          ? []
          : [`${place.join('.')}: ${String(error)}`];
      }
    }),
  );
  expect(passed.slice(0, 10), `${passed.length} of ${places.length * OTHERS.length}`).toEqual([]);
});

/** The full result of one person from scores, and what of it a program with decimal.js gives too. */
import type { AspectProfile, Context, IndicatorScores, Placement, RuleSet } from 'talenta-asn';
import type { placeWithDecimalJs } from './decimal-js-peer.js';
import { loadEntry, type EngineName } from './engines.js';
import { AS_OF } from './library.js';

/** These have not changed since 0.1.0. */
interface Steps {
  readonly aspectsFromScores: (scores: IndicatorScores, context: Context) => AspectProfile;
  readonly placeInBox: (profile: AspectProfile, ruleSet: RuleSet) => Placement;
}

interface Explained {
  readonly profile: AspectProfile;
  readonly placement: Placement;
}

/** Scores to the box with everything that explains it, by this engine. */
export async function placedInFull(engine: EngineName): Promise<(scores: IndicatorScores) => Explained> {
  const { aspectsFromScores, placeInBox } = (await loadEntry(engine, '.')) as unknown as Steps;
  const { bkn411: ruleSet } = (await loadEntry(engine, './rules')) as unknown as { readonly bkn411: RuleSet };
  const context = { ruleSet, asOf: AS_OF } as const;
  return (scores) => {
    const profile = aspectsFromScores(scores, context);
    return { profile, placement: placeInBox(profile, ruleSet) };
  };
}

const LEVELS = {
  kinerja: ['diBawahEkspektasi', 'sesuaiEkspektasi', 'diAtasEkspektasi'],
  potensial: ['rendah', 'menengah', 'tinggi'],
} as const;

/** In the form of the program with decimal.js. */
export function comparable({ profile, placement }: Explained): ReturnType<typeof placeWithDecimalJs> {
  if (placement.status !== 'placed') throw new Error('not placed');
  const { box, kinerja, potensial, talent, talentShown } = placement;
  return {
    box,
    kinerja: { value: kinerja.value, shown: kinerja.shown, level: levelOf(LEVELS.kinerja, kinerja.level) },
    potensial: { value: potensial.value, shown: potensial.shown, level: levelOf(LEVELS.potensial, potensial.level) },
    talent,
    talentShown,
    aspects: scoresOf(profile.aspects),
    indicators: scoresOf(profile.indicators),
  };
}

function levelOf(levels: readonly string[], level: string): 0 | 1 | 2 {
  const place = levels.indexOf(level);
  if (place !== 0 && place !== 1 && place !== 2) throw new Error(`no level ${level}`);
  return place;
}

type Parts = AspectProfile['aspects'] | AspectProfile['indicators'];

function scoresOf(parts: Parts): Record<string, { readonly score: string; readonly contribution: string }> {
  return Object.fromEntries(
    Object.entries(parts).map(([key, part]) => {
      if (part.status !== 'scored') throw new Error(`${key} is not scored`);
      const { score, contribution } = part;
      return [key, { score, contribution }];
    }),
  );
}

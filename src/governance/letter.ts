import type { Context } from '../aspects/context.js';
import { normalizeAspects } from '../aspects/normalize-aspects.js';
import type { AspectProfile } from '../aspects/aspect-profile.js';
import { placeInBox } from '../boxes/place-in-box.js';
import type { Placement } from '../boxes/placement.js';
import { roundedText } from '../exact/rounding.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { AXIS_KEYS, INDICATOR_KEYS, type AxisKey } from '../model/aspect-keys.js';
import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import { CARA_PENGISIAN_LABELS, type CaraPengisian } from '../model/cara-pengisian.js';
import { deepFreeze } from '../model/deep-freeze.js';
import type { IsoDate } from '../model/iso-date.js';
import { maskNip } from '../model/nip.js';
import { refusal } from '../model/misuse.js';
import type { Vacancy } from '../model/vacancy.js';
import { checkEligibility, type GroundedVerdict } from '../succession/check-eligibility.js';
import { bestPlace, worstPlace, type Place } from '../succession/place.js';
import type { MeritKey, Succession } from '../succession/succession.js';
import { compileRuleSet, type CompiledRuleSet } from '../rules/compile-rule-set.js';
import { axisWords, levelStoodFor } from './axis-words.js';
import { developmentFrom, type Development } from './development.js';
import { asIs, heading, paragraph, type Block, type Document } from './document.js';
import { documentArgument } from './document.schema.js';
import { placeWords } from './place-words.js';
import { letterArgument, letterDetailsArgument, successionArgument } from './letter.schema.js';
import { asnArgument, contextOf, targetOf, vacancyArgument } from './run.schema.js';

/** Places told together, so that nobody beyond the shortlist learns the exact place of others. `to` absent: to the end. */
export interface RankBand {
  readonly from: number;
  readonly to?: number;
}

/** Bands used where none are given. */
export const RANK_BANDS: readonly RankBand[] = deepFreeze<RankBand[]>([
  { from: 1, to: 3 },
  { from: 4, to: 10 },
  { from: 11, to: 25 },
  { from: 26 },
]);

/** Where a person stands in a result. */
export type LetterStanding =
  | { readonly status: 'shortlisted'; readonly place: Place; readonly openUntil?: readonly MeritKey[] }
  | { readonly status: 'reserve'; readonly band: RankBand }
  | { readonly status: 'notEligible' }
  | { readonly status: 'undetermined' }
  | { readonly status: 'notInPool' };

/** What one person is told of a vacancy: their own data alone. Plain, deep-frozen, JSON-able. Personal data. */
export interface Letter {
  readonly instansi: string;
  readonly tanggal: IsoDate;
  readonly nama?: string;
  readonly nip: string;
  readonly vacancy: { readonly id: string; readonly nama: string };
  readonly standing: LetterStanding;
  /** By which way the person would come into the post; absent where it cannot be told, and where there is none. */
  readonly cara?: CaraPengisian;
  /** Own scores, weights and contributions, judged against the vacancy. */
  readonly profile: AspectProfile;
  readonly placement: Placement;
  /** Axes of which the rule gives a level and no number, by the name of the level: no number of theirs is printed. */
  readonly levels?: Readonly<Partial<Record<AxisKey, Bilingual>>>;
  /** Every condition, with its grounds. */
  readonly conditions: readonly GroundedVerdict[];
  readonly development: Development;
  readonly objection?: { readonly until: IsoDate; readonly to: string };
}

/** What a letter needs beside the person and the result. */
export interface LetterDetails {
  readonly instansi: string;
  readonly tanggal: IsoDate;
  /** {@link RANK_BANDS} by default. */
  readonly bands?: readonly RankBand[];
  readonly objection?: Letter['objection'];
}

/**
 * The letter to one person of the pool: own scores with their contributions, own conditions, where the person stands (the
 * place on the shortlist, else a band of places), and what would lift the box. It holds nothing of anybody else.
 *
 * @param person - from `parseAsn`
 * @param vacancy - the vacancy of the result
 * @param succession - from `rankSuccessors`, with the pool the person is in
 * @param context - rule set and reference date of the result
 * @throws TalentaError `invalidNip`; `invalidArgument` for what is no person, vacancy, result, context or details, when
 * vacancy, rule set or date are not those of the result, and when no band holds the person's place; `invalidDate`; otherwise
 * as `normalizeAspects` and `checkEligibility`
 */
export function letterOf(
  person: Asn,
  vacancy: Vacancy,
  succession: Succession,
  context: Context,
  details: LetterDetails,
): Letter {
  return letterFrom(
    asnArgument.from(person, 'person'),
    vacancyArgument.from(vacancy, 'vacancy'),
    successionArgument.from(succession, 'succession'),
    contextOf(context, 'context'),
    letterDetailsArgument.from(details, 'details'),
  );
}

function letterFrom(
  person: Asn,
  vacancy: Vacancy,
  succession: Succession,
  context: Context,
  { instansi, tanggal, bands = RANK_BANDS, objection }: LetterDetails,
): Letter {
  const placedFor = { ...context, target: targetOf(vacancy) };
  const profile = normalizeAspects(person, placedFor);
  if (
    succession.vacancy.id !== vacancy.id ||
    succession.asOf !== context.asOf ||
    succession.ruleSet.fingerprint !== profile.ruleSet.fingerprint
  ) {
    throw refusal(
      'succession',
      `the result is of vacancy ${succession.vacancy.id}, rule set ${succession.ruleSet.id}, ${succession.asOf}: pass the vacancy and the context it was made with`,
    );
  }
  const placement = placeInBox(profile, context.ruleSet);
  const row = rowOf(person.nip, succession);
  const compiled = compileRuleSet(context.ruleSet);
  const levels = levelsOf(profile, compiled);
  return letterArgument.made({
    instansi,
    tanggal,
    ...(person.nama === undefined ? {} : { nama: person.nama }),
    nip: person.nip,
    vacancy: { id: vacancy.id, nama: vacancy.nama },
    standing: standingIn(person.nip, succession, bands),
    ...(row?.cara === undefined ? {} : { cara: row.cara }),
    profile,
    placement,
    ...(Object.keys(levels).length === 0 ? {} : { levels }),
    conditions: succession.outcome === 'blocked' ? [] : checkEligibility(person, vacancy, context).conditions,
    development: developmentFrom(profile, placement, compiled),
    ...(objection === undefined ? {} : { objection: { ...objection } }),
  });
}

function levelsOf({ axes }: AspectProfile, compiled: CompiledRuleSet): NonNullable<Letter['levels']> {
  const levels: Partial<Record<AxisKey, Bilingual>> = {};
  for (const key of AXIS_KEYS) {
    const axis = compiled.axes.find((each) => each.key === key);
    const level = axis === undefined ? undefined : levelStoodFor(axes[key], axis);
    if (level !== undefined) levels[key] = level;
  }
  return levels;
}

function rowOf(
  nip: string,
  { shortlist, reserves, ineligible, undetermined }: Succession,
): { readonly cara?: CaraPengisian } | undefined {
  const isPerson = (row: { readonly nip: string }): boolean => row.nip === nip;
  return (
    shortlist.find(isPerson) ?? reserves.find(isPerson) ?? ineligible.find(isPerson) ?? undetermined.find(isPerson)
  );
}

function standingIn(nip: string, succession: Succession, bands: readonly RankBand[]): LetterStanding {
  const isPerson = (row: { readonly nip: string }): boolean => row.nip === nip;
  const shortlisted = succession.shortlist.find(isPerson);
  if (shortlisted !== undefined) {
    const { place, openUntil } = shortlisted;
    return { status: 'shortlisted', place, ...(openUntil === undefined ? {} : { openUntil }) };
  }
  const reserve = succession.reserves.find(isPerson);
  if (reserve !== undefined) return { status: 'reserve', band: bandOf(reserve.place, bands) };
  if (succession.ineligible.some(isPerson)) return { status: 'notEligible' };
  return succession.undetermined.some(isPerson) ? { status: 'undetermined' } : { status: 'notInPool' };
}

/** The band of the place; of an open place from the band of the best to that of the worst. */
function bandOf(place: Place, bands: readonly RankBand[]): RankBand {
  const at = (number: number): RankBand => {
    const band = bands.find(({ from, to }) => number >= from && (to === undefined || number <= to));
    if (band !== undefined) return band;
    throw refusal('details.bands', `no band holds the place ${String(number)}; let the last one have no end`);
  };
  const { from } = at(bestPlace(place));
  const { to } = at(worstPlace(place));
  return { from, ...(to === undefined ? {} : { to }) };
}

const CONDITION_STATES: Readonly<Record<GroundedVerdict['verdict'], Bilingual>> = {
  met: { id: 'terpenuhi', en: 'met' },
  notMet: { id: 'tidak terpenuhi', en: 'not met' },
  undetermined: { id: 'belum dapat ditentukan', en: 'cannot be told yet' },
};

function standingText(standing: LetterStanding): Bilingual {
  switch (standing.status) {
    case 'shortlisted': {
      const { id, en } = placeWords(standing.place, standing.openUntil);
      return {
        id: `Anda berada dalam daftar calon suksesor: ${id}.`,
        en: `You stand on the list of successors: ${en}.`,
      };
    }
    case 'reserve': {
      const { from, to } = standing.band;
      return {
        id: `Anda memenuhi syarat dan berada di luar daftar, pada kelompok tempat ${String(from)}${to === undefined ? ' ke atas' : `-${String(to)}`}.`,
        en: `You are eligible and stand beyond the list, in the band of places ${String(from)}${to === undefined ? ' and beyond' : `-${String(to)}`}.`,
      };
    }
    case 'notEligible':
      return { id: 'Anda tidak memenuhi syarat lowongan ini.', en: 'You do not meet the conditions of this vacancy.' };
    case 'undetermined':
      return {
        id: 'Kelayakan Anda belum dapat ditentukan: ada data yang belum diketahui.',
        en: 'Whether you are eligible cannot be told yet: something about you is not known.',
      };
    case 'notInPool':
      return { id: 'Anda tidak termasuk kelompok yang dinilai.', en: 'You are not in the pool that was judged.' };
  }
}

/**
 * The letter for people, for `markdownOf` and `htmlOf`. The NIP is masked in it.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no letter
 */
export function letterDocument(given: Letter): Document {
  const letter = letterArgument.from(given, 'letter');
  const { instansi, tanggal, nama, nip, vacancy, standing, objection } = letter;
  const { id, en } = standingText(standing);
  const to = nama === undefined ? `NIP ${maskNip(nip)}` : `${nama} (NIP ${maskNip(nip)})`;
  return documentArgument.made({
    title: { id: `Hasil penilaian: ${vacancy.nama}`, en: `Result: ${vacancy.nama}` },
    blocks: [
      paragraph(`${instansi}, ${tanggal}. Kepada ${to}.`, `${instansi}, ${tanggal}. To ${to}.`),
      paragraph(id, en),
      ...caraBlocks(letter),
      ...placementBlocks(letter),
      ...scoreBlocks(letter),
      ...conditionBlocks(letter),
      ...developmentBlocks(letter),
      ...(objection === undefined
        ? []
        : [
            heading(2, 'Sanggah', 'Objections'),
            paragraph(
              `Anda dapat menyanggah kepada ${objection.to} sampai dengan ${objection.until}.`,
              `You may object to ${objection.to} until ${objection.until}, that day included.`,
            ),
          ]),
    ],
  });
}

function caraBlocks({ cara }: Letter): readonly Block[] {
  if (cara === undefined) return [];
  const { id, en } = CARA_PENGISIAN_LABELS[cara];
  return [paragraph(`Cara pengisian: ${id}.`, `Way of filling the post: ${en}.`)];
}

function placementBlocks({ placement }: Letter): readonly Block[] {
  if (placement.status === 'incomplete') {
    const boxes = placement.possibleBoxes.join(', ');
    return [
      paragraph(
        `Kotak Anda belum dapat ditentukan; yang mungkin: ${boxes}.`,
        `Your box cannot be told yet; possible are: ${boxes}.`,
      ),
    ];
  }
  const { box, category } = placement;
  const [kinerja, potensial] = [axisWords(placement.kinerja), axisWords(placement.potensial)];
  return [
    paragraph(
      `Kotak ${String(box)}: ${category.id}. Kinerja ${kinerja.id}, potensial ${potensial.id}.`,
      `Box ${String(box)}: ${category.en}. Kinerja ${kinerja.en}, potensial ${potensial.en}.`,
    ),
  ];
}

const SHOWN = { places: 4, mode: 'halfUp' } as const;

function scoreBlocks({ profile, levels }: Letter): readonly Block[] {
  const rows = INDICATOR_KEYS.flatMap((key): readonly (readonly Bilingual[])[] => {
    const score = profile.indicators[key];
    if (score === undefined) return [];
    const shown = (value: string): Bilingual => asIs(roundedText(readTrustedDecimal(value), SHOWN));
    const level = levels?.[score.axis];
    if (level !== undefined) return [[score.label, level, asIs(score.weight), asIs('-')]];
    return [
      score.status === 'scored'
        ? [
            score.label,
            shown(score.scoreFraction ?? score.score),
            asIs(score.weight),
            shown(score.contributionFraction ?? score.contribution),
          ]
        : [score.label, { id: 'belum diketahui', en: 'not known' }, asIs(score.weight), asIs('-')],
    ];
  });
  return [
    heading(2, 'Nilai Anda', 'Your scores'),
    {
      kind: 'table',
      caption: {
        id: 'Sumbangan = nilai x bobot / 100; jumlahnya adalah nilai sumbu',
        en: 'Contribution = score x weight / 100; they add up to the value of the axis',
      },
      head: [
        { id: 'Indikator', en: 'Indicator' },
        { id: 'Nilai, 0-100', en: 'Score, 0-100' },
        { id: 'Bobot, % sumbu', en: 'Weight, % of the axis' },
        { id: 'Sumbangan', en: 'Contribution' },
      ],
      rows,
    },
  ];
}

function conditionBlocks({ conditions }: Letter): readonly Block[] {
  if (conditions.length === 0) return [];
  return [
    heading(2, 'Syarat', 'Conditions'),
    {
      kind: 'table',
      caption: { id: 'Setiap syarat dan yang ditemukan', en: 'Each condition and what was found' },
      head: [
        { id: 'Syarat', en: 'Condition' },
        { id: 'Putusan', en: 'Verdict' },
        { id: 'Yang ditemukan', en: 'What was found' },
      ],
      rows: conditions.map(({ label, verdict, message }) => [label, CONDITION_STATES[verdict], message]),
    },
  ];
}

function developmentBlocks({ development, levels = {} }: Letter): readonly Block[] {
  const { boxes, missing } = development;
  // Points to a level are no points where the axis has none.
  const isMeasured = ({ axis }: { readonly axis: string }): boolean => !Object.hasOwn(levels, axis);
  const next = development.next.filter(isMeasured);
  const gaps = development.gaps.filter(isMeasured);
  const followUps = boxes.length === 1 ? (boxes[0]?.followUps ?? []) : [];
  return [
    heading(2, 'Pengembangan', 'Development'),
    ...(followUps.length === 0
      ? []
      : [
          paragraph('Tindak lanjut kotak Anda:', 'Follow-ups of your box:'),
          { kind: 'list' as const, items: followUps },
        ]),
    ...next.map(({ label, levelLabel, needed, more, box }) =>
      paragraph(
        `${label.id}: ${more ? 'lebih dari ' : ''}${needed.fraction ?? needed.value} poin lagi untuk tingkat ${levelLabel.id} (kotak ${String(box)}).`,
        `${label.en}: ${more ? 'more than ' : ''}${needed.fraction ?? needed.value} points to the level ${levelLabel.en} (box ${String(box)}).`,
      ),
    ),
    ...(gaps.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: { id: 'Poin yang masih dapat diraih', en: 'Points that can still be gained' },
            head: [
              { id: 'Indikator', en: 'Indicator' },
              { id: 'Poin', en: 'Points' },
              { id: 'Nilai yang sendirian menaikkan tingkat', en: 'Score that alone lifts the level' },
              { id: 'Yang dapat dilakukan', en: 'What can be done' },
            ],
            rows: gaps.map(({ label, lost, liftsAlone, prescribed }) => [
              label,
              asIs(lost.fraction ?? lost.value),
              liftsAlone === undefined
                ? asIs('-')
                : {
                    id: `${liftsAlone.more ? 'di atas ' : ''}${liftsAlone.fraction ?? liftsAlone.value}`,
                    en: `${liftsAlone.more ? 'above ' : ''}${liftsAlone.fraction ?? liftsAlone.value}`,
                  },
              {
                id: prescribed.steps.map((step) => step.id).join('; '),
                en: prescribed.steps.map((step) => step.en).join('; '),
              },
            ]),
          },
        ]),
    ...(missing.length === 0
      ? []
      : [
          paragraph('Yang belum diketahui tentang Anda:', 'What is not known about you:'),
          { kind: 'list' as const, items: missing.map(({ label }) => label) },
        ]),
  ];
}

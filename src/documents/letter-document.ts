import { INDICATOR_KEYS } from '../civil-service/aspect-keys.js';
import { CARA_PENGISIAN_LABELS } from '../civil-service/cara-pengisian.js';
import { maskNip } from '../civil-service/nip.js';
import type { ExactAmount, LiftsAlone } from '../development/shares-and-goals.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import { roundedText } from '../exact/rounding.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { GroundedVerdict } from '../explanation/check-eligibility.js';
import { axisWords, placeWords, personWords } from './words.js';
import type { Letter, LetterOutcome } from './letter.js';
import { letterArgument } from './documents.schema.js';
import {
  asIs,
  blocksOf,
  documentOf,
  heading,
  joined,
  listBelow,
  paragraph,
  table,
  text,
  type DocumentBlock,
  type DocumentPart,
  type OfficialDocument,
} from './official-document.js';

/**
 * The letter for people, for `markdownOf` and `htmlOf`. The NIP is masked in it.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no letter
 */
export function letterDocument(given: Letter): OfficialDocument {
  const letter = letterArgument.from(given, 'letter');
  const { instansi, tanggal, nama, nip, vacancy } = letter;
  const to = personWords(nama, maskNip(nip));
  return documentOf(text(`Hasil penilaian: ${vacancy.nama}`, `Result: ${vacancy.nama}`), [
    paragraph(`${instansi}, ${tanggal}. Kepada ${to}.`, `${instansi}, ${tanggal}. To ${to}.`),
    outcomeParagraph(letter.standing),
    caraParagraph(letter),
    placementParagraph(letter),
    scorePart(letter),
    conditionPart(letter),
    developmentPart(letter),
    objectionPart(letter),
  ]);
}

function outcomeParagraph(outcome: LetterOutcome): DocumentBlock {
  switch (outcome.status) {
    case 'shortlisted': {
      const { id, en } = placeWords(outcome.place, outcome.openUntil);
      return paragraph(
        `Anda berada dalam daftar calon suksesor: ${id}.`,
        `You stand on the list of successors: ${en}.`,
      );
    }
    case 'reserve': {
      const { from, to } = outcome.band;
      const [idTo, enTo] = to === undefined ? [' ke atas', ' and beyond'] : [`-${String(to)}`, `-${String(to)}`];
      return paragraph(
        `Anda memenuhi syarat dan berada di luar daftar, pada kelompok tempat ${String(from)}${idTo}.`,
        `You are eligible and stand beyond the list, in the band of places ${String(from)}${enTo}.`,
      );
    }
    case 'notEligible':
      return paragraph('Anda tidak memenuhi syarat lowongan ini.', 'You do not meet the conditions of this vacancy.');
    case 'undetermined':
      return paragraph(
        'Kelayakan Anda belum dapat ditentukan: ada data yang belum diketahui.',
        'Whether you are eligible cannot be told yet: something about you is not known.',
      );
    case 'notInPool':
      return paragraph('Anda tidak termasuk kelompok yang dinilai.', 'You are not in the pool that was judged.');
  }
}

function caraParagraph({ cara }: Letter): DocumentPart {
  if (cara === undefined) return undefined;
  const { id, en } = CARA_PENGISIAN_LABELS[cara];
  return paragraph(`Cara pengisian: ${id}.`, `Way of filling the post: ${en}.`);
}

function placementParagraph({ placement }: Letter): DocumentBlock {
  if (placement.status === 'incomplete') {
    const boxes = placement.possibleBoxes.join(', ');
    return paragraph(
      `Kotak Anda belum dapat ditentukan; yang mungkin: ${boxes}.`,
      `Your box cannot be told yet; possible are: ${boxes}.`,
    );
  }
  const { box, category } = placement;
  const [kinerja, potensial] = [axisWords(placement.kinerja), axisWords(placement.potensial)];
  return paragraph(
    `Kotak ${String(box)}: ${category.id}. Kinerja ${kinerja.id}, potensial ${potensial.id}.`,
    `Box ${String(box)}: ${category.en}. Kinerja ${kinerja.en}, potensial ${potensial.en}.`,
  );
}

const SHOWN = { places: 4, mode: 'halfUp' } as const;

function scorePart({ profile, levels }: Letter): DocumentPart {
  const shown = (value: string): Bilingual => asIs(roundedText(readTrustedDecimal(value), SHOWN));
  const rows = INDICATOR_KEYS.flatMap((key): readonly (readonly Bilingual[])[] => {
    const score = profile.indicators[key];
    if (score === undefined) return [];
    const { label, weight } = score;
    const level = levels?.[score.axis];
    if (level !== undefined) return [[label, level, asIs(weight), asIs('-')]];
    if (score.status !== 'scored') return [[label, text('belum diketahui', 'not known'), asIs(weight), asIs('-')]];
    const contribution = score.contributionFraction ?? score.contribution;
    return [[label, shown(score.scoreFraction ?? score.score), asIs(weight), shown(contribution)]];
  });
  return [
    heading('Nilai Anda', 'Your scores'),
    table(
      text(
        'Sumbangan = nilai x bobot / 100; jumlahnya adalah nilai sumbu',
        'Contribution = score x weight / 100; they add up to the value of the axis',
      ),
      [
        text('Indikator', 'Indicator'),
        text('Nilai, 0-100', 'Score, 0-100'),
        text('Bobot, % sumbu', 'Weight, % of the axis'),
        text('Sumbangan', 'Contribution'),
      ],
      rows,
    ),
  ];
}

const CONDITION_STATES: Readonly<Record<GroundedVerdict['verdict'], Bilingual>> = {
  met: { id: 'terpenuhi', en: 'met' },
  notMet: { id: 'tidak terpenuhi', en: 'not met' },
  undetermined: { id: 'belum dapat ditentukan', en: 'cannot be told yet' },
};

function conditionPart({ conditions }: Letter): DocumentPart {
  if (conditions.length === 0) return undefined;
  return [
    heading('Syarat', 'Conditions'),
    table(
      text('Setiap syarat dan yang ditemukan', 'Each condition and what was found'),
      [text('Syarat', 'Condition'), text('Putusan', 'Verdict'), text('Yang ditemukan', 'What was found')],
      conditions.map(({ label, verdict, message }) => [label, CONDITION_STATES[verdict], message]),
    ),
  ];
}

function developmentPart({ development, levels = {} }: Letter): DocumentPart {
  const { boxes, missing } = development;
  // Points to a level are no points where the axis has none.
  const isMeasured = ({ axis }: { readonly axis: string }): boolean => !Object.hasOwn(levels, axis);
  const gaps = development.gaps.filter(isMeasured);
  const followUps = boxes.length === 1 ? (boxes[0]?.followUps ?? []) : [];
  return blocksOf([
    heading('Pengembangan', 'Development'),
    listBelow(paragraph('Tindak lanjut kotak Anda:', 'Follow-ups of your box:'), followUps),
    development.next.filter(isMeasured).map(({ label, levelLabel, needed, more, box }) => {
      const [points, number] = [amountText(needed), String(box)];
      return paragraph(
        `${label.id}: ${more ? 'lebih dari ' : ''}${points} poin lagi untuk tingkat ${levelLabel.id} (kotak ${number}).`,
        `${label.en}: ${more ? 'more than ' : ''}${points} points to the level ${levelLabel.en} (box ${number}).`,
      );
    }),
    gaps.length === 0
      ? undefined
      : table(
          text('Poin yang masih dapat diraih', 'Points that can still be gained'),
          [
            text('Indikator', 'Indicator'),
            text('Poin', 'Points'),
            text('Nilai yang sendirian menaikkan tingkat', 'Score that alone lifts the level'),
            text('Yang dapat dilakukan', 'What can be done'),
          ],
          gaps.map(({ label, lost, liftsAlone, prescribed }) => [
            label,
            asIs(amountText(lost)),
            aloneWords(liftsAlone),
            joined(prescribed.steps, asIs('; ')),
          ]),
        ),
    listBelow(
      paragraph('Yang belum diketahui tentang Anda:', 'What is not known about you:'),
      missing.map(({ label }) => label),
    ),
  ]);
}

function amountText({ value, fraction }: ExactAmount): string {
  return fraction ?? value;
}

function aloneWords(alone: LiftsAlone | undefined): Bilingual {
  if (alone === undefined) return asIs('-');
  const score = amountText(alone);
  return alone.more ? text(`di atas ${score}`, `above ${score}`) : asIs(score);
}

function objectionPart({ objection }: Letter): DocumentPart {
  if (objection === undefined) return undefined;
  const { to, until } = objection;
  return [
    heading('Sanggah', 'Objections'),
    paragraph(
      `Anda dapat menyanggah kepada ${to} sampai dengan ${until}.`,
      `You may object to ${to} until ${until}, that day included.`,
    ),
  ];
}

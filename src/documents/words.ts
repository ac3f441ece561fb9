import { CARA_PENGISIAN_LABELS, type CaraPengisian } from '../civil-service/cara-pengisian.js';
import type { Bilingual } from '../problems/bilingual.js';
import { TIE_LABELS } from '../rule-set/describe/labels.js';
import { placeText, type Place } from '../succession/place.js';
import type { MeritKey } from '../succession/succession.js';
import { joined, paragraph, text, type DocumentBlock, asIs } from './official-document.js';
import type { KnownAxis, OpenAxis } from '../scoring/aspect-profile.js';
import type { PlacedAxis } from '../placement/placement.js';
import { compareFractions } from '../exact/fraction.js';
import { readTrustedDecimal } from '../exact/read-decimal.js';
import type { CompiledAxis } from '../rule-set/compile/compile-rule-set.js';

const AND = text(' dan ', ' and ');

/** A place in words: `place 2`, or `place 2 to 4, open until rank (golongan) is known`. */
export function placeWords(place: Place, openUntil: readonly MeritKey[] = []): Bilingual {
  if (typeof place === 'number') return { id: `tempat ${place}`, en: `place ${place}` };
  const { id, en } = openWords(openUntil);
  return {
    id: `tempat ${place.best} sampai ${place.worst}, ${id}`,
    en: `place ${place.best} to ${place.worst}, ${en}`,
  };
}

/** What keeps places open, in words. */
function openWords(keys: readonly MeritKey[]): Bilingual {
  const { id, en } = keys.length === 0 ? text('yang kurang', 'what is missing') : joined(keys.map(factWords), AND);
  return text(`terbuka sampai ${id} diketahui`, `open until ${en} is known`);
}

const { penilaianKompetensi, golongan, timeInLevel } = TIE_LABELS;
const FACT_WORDS: Readonly<Partial<Record<MeritKey, Bilingual>>> = {
  age: text('usia', 'age'),
  penilaianKompetensi,
  golongan,
  timeInLevel,
};

function factWords(key: MeritKey): Bilingual {
  const name = key.replace('indicator:', '');
  return FACT_WORDS[key] ?? text(`skor ${name}`, `score of ${name}`);
}

/** What an open place on a list of places means, for below the list; nothing where none is open. */
export function openPlacesNote(
  rows: readonly { readonly place?: Place }[],
  keys: readonly MeritKey[],
): DocumentBlock | undefined {
  const first = rows.map(({ place }) => place).find((place) => typeof place === 'object');
  if (first === undefined) return undefined;
  const { id, en } = openWords(keys);
  const shown = placeText(first);
  return paragraph(
    `Tempat seperti ${shown} belum pasti: antara yang terbaik dan yang terburuk, ${id}.`,
    `A place such as ${shown} is not certain: it lies between the best and the worst, ${en}.`,
  );
}

/** An axis in a document: the number, or, where that only stands for a level, the level. */
export function axisWords({ value, fraction, label, standsForLevel }: PlacedAxis<string>): Bilingual {
  return standsForLevel === true ? label : asIs(fraction ?? value);
}

/** The level for which the value of an axis only stands; absent where it is a measured value, or not known. */
export function levelStoodFor(axis: KnownAxis | OpenAxis, { levels }: CompiledAxis): Bilingual | undefined {
  const [least, most] =
    'value' in axis
      ? [axis.fraction ?? axis.value, axis.fraction ?? axis.value]
      : [axis.minFraction ?? axis.min, axis.maxFraction ?? axis.max];
  if (least !== most) return undefined;
  const value = readTrustedDecimal(least);
  return levels.find(({ standIn }) => standIn !== undefined && compareFractions(value, standIn) === 0)?.label;
}

/** The name of somebody, where the record of names holds one. */
export function nameIn(names: Readonly<Record<string, string>>, nip: string): string | undefined {
  return Object.hasOwn(names, nip) ? names[nip] : undefined;
}

/** Somebody by name and number, as the number is printed. */
export function personWords(nama: string | undefined, nip: string): string {
  return nama === undefined ? `NIP ${nip}` : `${nama} (NIP ${nip})`;
}

/** The way by which somebody comes, where it is known. */
export function caraWords(cara: CaraPengisian | undefined): Bilingual {
  return cara === undefined ? asIs('-') : CARA_PENGISIAN_LABELS[cara];
}

/** How many entries of the pool could not be read; of whom is not told, and is not always known. */
export function unreadableNote(count: number): DocumentBlock | undefined {
  if (count === 0) return undefined;
  return paragraph(
    `Entri kelompok yang tidak terbaca dan tidak dinilai: ${String(count)}. Daftar dapat berubah.`,
    `Entries of the pool that could not be read and were not judged: ${String(count)}. The list may change.`,
  );
}

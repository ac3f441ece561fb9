import type { Bilingual } from '../model/bilingual.js';
import { TIE_WORDS } from '../rules/rule-words.js';
import { placeText, type Place } from '../succession/place.js';
import type { MeritKey } from '../succession/succession.js';

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
export function openWords(keys: readonly MeritKey[]): Bilingual {
  const facts = keys.map(factWords);
  return {
    id: `terbuka sampai ${facts.length === 0 ? 'yang kurang' : facts.map(({ id }) => id).join(' dan ')} diketahui`,
    en: `open until ${facts.length === 0 ? 'what is missing' : facts.map(({ en }) => en).join(' and ')} is known`,
  };
}

function factWords(key: MeritKey): Bilingual {
  switch (key) {
    case 'age':
      return { id: 'usia', en: 'age' };
    case 'penilaianKompetensi':
    case 'golongan':
    case 'timeInLevel':
      return TIE_WORDS[key];
    default: {
      const name = key.replace('indicator:', '');
      return { id: `skor ${name}`, en: `score of ${name}` };
    }
  }
}

/** What an open place on a list of places means, for below the list; nothing where none is open. */
export function openPlacesNote(
  rows: readonly { readonly place?: Place }[],
  keys: readonly MeritKey[],
): readonly Bilingual[] {
  const open = rows.flatMap(({ place }) => (place === undefined || typeof place === 'number' ? [] : [place]));
  const [first] = open;
  if (first === undefined) return [];
  const { id, en } = openWords(keys);
  const text = placeText(first);
  return [
    {
      id: `Tempat seperti ${text} belum pasti: antara yang terbaik dan yang terburuk, ${id}.`,
      en: `A place such as ${text} is not certain: it lies between the best and the worst, ${en}.`,
    },
  ];
}

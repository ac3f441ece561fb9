import { presentPost } from '../model/definitive-post.js';
import { dayNumber, type IsoDate } from '../model/iso-date.js';
import { isSameOffice } from '../model/same-office.js';
import { serviceOf } from '../model/service.js';
import type { Ground, Judged, Judgement } from './judgement.js';

/**
 * Whether the present post has been held for so many years. Where the history tells another beginning of the same post, or
 * an acting duty in it that still runs, all of them must come to the same.
 */
export function judgeTimeInPost(years: number, person: Judged, asOf: IsoDate): Judgement {
  const post = presentPost(person, asOf);
  if (post === undefined) return open('Jabatan sekarang belum diketahui.', 'The present post is not known.');
  const { nama, mulai } = post;
  const spells = (person.evidence?.riwayatJabatan ?? []).flatMap((spell, index) => {
    const runs = spell.mulai <= asOf && (spell.selesai === undefined || spell.selesai >= asOf);
    const isPost =
      spell.kelas === post.kelas &&
      isSameOffice(spell.nama, nama) &&
      isSameOffice(spell.unit, post.unit) &&
      isSameOffice(spell.instansi, post.instansi);
    return runs && isPost ? [{ spell, index }] : [];
  });
  const heldSince = (start: IsoDate): number => serviceOf([{ from: dayNumber(start), to: dayNumber(asOf) }]).years;
  const told = [
    heldSince(mulai) >= years,
    ...spells.map(({ spell }) => spell.penugasan === 'definitif' && heldSince(spell.mulai) >= years),
  ];
  const held = String(heldSince(mulai));
  const words = {
    id: `${nama} sejak ${mulai}, ${held} tahun genap; diminta ${String(years)} tahun.`,
    en: `${nama} since ${mulai}, ${held} completed years; ${String(years)} asked.`,
  };
  const grounds = (): readonly Ground[] => [
    ...(person.jabatan === undefined
      ? []
      : [{ path: 'jabatan', text: { id: `${nama}: sejak ${mulai}.`, en: `${nama}: since ${mulai}.` } }]),
    ...spells.map(({ spell, index }) => ({
      path: `evidence.riwayatJabatan[${String(index)}]`,
      text: {
        id: `${spell.nama}: sejak ${spell.mulai}, ${spell.penugasan}.`,
        en: `${spell.nama}: since ${spell.mulai}, ${spell.penugasan}.`,
      },
    })),
  ];
  const isClear = told.every((each) => each === told[0]);
  return isClear
    ? { verdict: told[0] === true ? 'met' : 'notMet', found: words.en, tell: () => words, grounds }
    : {
        ...open(
          `${words.id} Riwayat jabatan menyatakan lain tentang jabatan yang sama.`,
          `${words.en} The history says otherwise of the same post.`,
        ),
        grounds,
      };
}

function open(id: string, en: string): Judgement {
  return { verdict: 'undetermined', found: en, tell: () => ({ id, en }) };
}

import {
  daysCovered,
  definitiveStretches,
  endOfPunishment,
  foldedField,
  isRunning,
  presentClass,
  yearsOfDays,
  type Measurable,
} from '../aspects/evidence-facts.js';
import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition, ConditionKind } from '../model/condition.js';
import type { RiwayatJabatan } from '../model/evidence.js';
import { golonganRank } from '../model/golongan.js';
import { addYears, completedYears, yearOf, type IsoDate } from '../model/iso-date.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Verdict } from './succession.js';

/** Facts about a person that conditions read. */
export type Judged = Measurable &
  Partial<Pick<Asn, 'kedudukanHukum' | 'golongan'>> & { readonly bornOn: IsoDate | undefined };

/** What the conditions are judged for. */
export interface Occasion {
  readonly compiled: CompiledRuleSet;
  readonly asOf: IsoDate;
  readonly kelas: KelasJabatan;
  readonly rumpun: string | undefined;
}

/** A verdict with its reason. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly message: Bilingual;
  readonly contested?: true;
}

function met(id: string, en: string): Judgement {
  return { verdict: 'met', message: { id, en } };
}

function notMet(id: string, en: string): Judgement {
  return { verdict: 'notMet', message: { id, en } };
}

function undetermined(id: string, en: string): Judgement {
  return { verdict: 'undetermined', message: { id, en } };
}

type Judge<Kind extends ConditionKind> = (
  condition: Extract<Condition, { kind: Kind }>,
  person: Judged,
  occasion: Occasion,
) => Judgement;

/** Days in definitive posts that pass `fits`, counted once where they overlap. */
function daysIn(
  person: Judged,
  spells: readonly RiwayatJabatan[],
  asOf: IsoDate,
  fits: (post: { readonly kelas: KelasJabatan; readonly rumpun?: string }) => boolean,
): number {
  return daysCovered(definitiveStretches(person, spells, asOf, fits).stretches);
}

const JUDGES: { readonly [Kind in ConditionKind]: Judge<Kind> } = {
  previousPost(condition, person, { asOf }) {
    const spells = person.evidence?.riwayatJabatan;
    let found: Judgement | undefined;
    for (const { kelas, years } of condition.anyOf) {
      const days = daysIn(person, spells ?? [], asOf, (post) => kelas.includes(post.kelas));
      const held = yearsOfDays(days, asOf);
      const classes = {
        id: kelas.map((key) => KELAS_JABATAN_LABELS[key].id).join(', '),
        en: kelas.map((key) => KELAS_JABATAN_LABELS[key].en).join(', '),
      };
      const told = {
        id: `${String(held)} tahun genap (${String(days)} hari) sebagai ${classes.id}; diminta ${String(years)} tahun.`,
        en: `${String(held)} completed years (${String(days)} days) as ${classes.en}; ${String(years)} asked.`,
      };
      if (held >= years) return met(told.id, told.en);
      found = notMet(told.id, told.en);
    }
    if (spells === undefined) return undetermined('Riwayat jabatan belum diketahui.', 'The posts held are not known.');
    return found ?? notMet('Tidak ada jabatan yang diminta.', 'No post of those asked for.');
  },

  relatedExperience(condition, person, { asOf, rumpun }) {
    if (rumpun === undefined)
      return undetermined('Lowongan tidak menyatakan rumpun jabatan.', 'The vacancy states no family of posts.');
    const spells = person.evidence?.riwayatJabatan;
    const days = daysIn(person, spells ?? [], asOf, (post) => post.rumpun === rumpun);
    const held = yearsOfDays(days, asOf);
    const id = `${String(held)} tahun genap (${String(days)} hari) dalam rumpun ${rumpun}; diminta ${String(condition.years)} tahun.`;
    const en = `${String(held)} completed years (${String(days)} days) in the family ${rumpun}; ${String(condition.years)} asked.`;
    if (held >= condition.years) return met(id, en);
    if (spells === undefined) return undetermined('Riwayat jabatan belum diketahui.', 'The posts held are not known.');
    const possible = yearsOfDays(
      daysIn(person, spells, asOf, (post) => post.rumpun === undefined || post.rumpun === rumpun),
      asOf,
    );
    if (possible >= condition.years) {
      return undetermined(
        `${id} Ada jabatan tanpa rumpun: bila termasuk, syarat terpenuhi.`,
        `${en} Some posts state no family: if they belong to it, the condition is met.`,
      );
    }
    return notMet(id, en);
  },

  education(condition, person, { asOf }) {
    const educations = person.evidence?.riwayatPendidikan;
    if (educations === undefined)
      return undetermined('Riwayat pendidikan belum diketahui.', 'The education is not known.');
    const finished = educations.filter((education) => education.lulus <= asOf).map((education) => education.jenjang);
    const asked = condition.anyOf.join(', ');
    const found = finished.find((jenjang) => condition.anyOf.includes(jenjang));
    if (found !== undefined)
      return met(`Pendidikan ${found}; diminta ${asked}.`, `Education ${found}; asked: ${asked}.`);
    const held = finished.length === 0 ? '-' : finished.join(', ');
    return notMet(`Pendidikan ${held}; diminta ${asked}.`, `Education ${held}; asked: ${asked}.`);
  },

  fieldOfStudy(condition, person, { asOf }) {
    const educations = person.evidence?.riwayatPendidikan;
    if (educations === undefined)
      return undetermined('Riwayat pendidikan belum diketahui.', 'The education is not known.');
    const wanted = new Set(condition.anyOf.map(foldedField));
    const asked = condition.anyOf.join(', ');
    const finished = educations.filter((education) => education.lulus <= asOf);
    const found = finished.find((education) => wanted.has(foldedField(education.bidang)));
    if (found !== undefined)
      return met(`Bidang ilmu ${found.bidang}; diminta ${asked}.`, `Field of study ${found.bidang}; asked: ${asked}.`);
    const held = finished.length === 0 ? '-' : finished.map((education) => education.bidang).join(', ');
    return notMet(`Bidang ilmu ${held}; diminta ${asked}.`, `Field of study ${held}; asked: ${asked}.`);
  },

  maximumAge(condition, person, { asOf }) {
    if (person.bornOn === undefined)
      return undetermined('Tanggal lahir belum diketahui.', 'The birth date is not known.');
    const age = completedYears(person.bornOn, asOf);
    const byYears = age <= condition.years;
    const byBirthday = asOf <= addYears(person.bornOn, condition.years);
    const fits = condition.reading === 'completedYears' ? byYears : byBirthday;
    const id = `Usia ${String(age)} tahun genap; paling tinggi ${String(condition.years)} tahun.`;
    const en = `Age ${String(age)} completed years; at most ${String(condition.years)}.`;
    const judged = fits ? met(id, en) : notMet(id, en);
    if (byYears === byBirthday) return judged;
    return {
      verdict: judged.verdict,
      message: {
        id: `${id} Lewat hari ulang tahun ke-${String(condition.years)}: bacaan lain atas batas usia memutuskan sebaliknya.`,
        en: `${en} Past birthday number ${String(condition.years)}: the other reading of the age limit decides otherwise.`,
      },
      contested: true,
    };
  },

  performance(condition, person, { asOf }) {
    const appraisals = person.evidence?.penilaianKinerja;
    if (appraisals === undefined)
      return undetermined('Penilaian kinerja belum diketahui.', 'The performance appraisals are not known.');
    const thisYear = yearOf(asOf);
    const latest = appraisals.some((appraisal) => appraisal.tahun === thisYear) ? thisYear : thisYear - 1;
    const asked = condition.anyOf.join(', ');
    for (let year = latest; year > latest - condition.years; year--) {
      const predicates = new Set(
        appraisals.filter((appraisal) => appraisal.tahun === year).map((appraisal) => appraisal.predikat),
      );
      const count = String(year);
      if (predicates.size === 0)
        return undetermined(
          `Penilaian kinerja tahun ${count} belum ada.`,
          `There is no performance appraisal for ${count}.`,
        );
      if (predicates.size > 1) {
        return undetermined(
          `Penilaian kinerja tahun ${count} saling bertentangan.`,
          `The performance appraisals for ${count} contradict each other.`,
        );
      }
      const [predicate] = predicates;
      if (predicate !== undefined && !condition.anyOf.includes(predicate)) {
        return notMet(
          `Predikat ${predicate} pada ${count}; diminta ${asked}.`,
          `Predicate ${predicate} in ${count}; asked: ${asked}.`,
        );
      }
    }
    return met(
      `Predikat ${asked} dalam ${String(condition.years)} tahun terakhir.`,
      `Predicate ${asked} in the last ${String(condition.years)} years.`,
    );
  },

  legalPosition(condition, person) {
    const found = person.kedudukanHukum;
    const asked = condition.anyOf.join(', ');
    if (found === undefined)
      return undetermined('Kedudukan hukum belum diketahui.', 'The legal position is not known.');
    const id = `Kedudukan hukum ${found}; diminta ${asked}.`;
    const en = `Legal position ${found}; asked: ${asked}.`;
    return condition.anyOf.includes(found) ? met(id, en) : notMet(id, en);
  },

  noRunningPunishment(_condition, person, { asOf }) {
    if (person.kedudukanHukum === 'kenaHukumanDisiplin') {
      return notMet('Kedudukan hukum: kena hukuman disiplin.', 'Legal position: under disciplinary punishment.');
    }
    const punishments = person.evidence?.hukumanDisiplin;
    if (punishments === undefined)
      return undetermined('Rekam jejak disiplin belum diketahui.', 'The disciplinary record is not known.');
    const running = punishments.find((hukuman) => isRunning(hukuman, asOf));
    if (running === undefined) return met('Tidak ada hukuman yang sedang dijalani.', 'No punishment is running.');
    const end = endOfPunishment(running);
    return notMet(
      `Hukuman ${running.tingkat} dijalani sampai ${end}.`,
      `Punishment (${running.tingkat}) running until ${end}.`,
    );
  },

  lhkpn(_condition, person, { asOf }) {
    const reports = person.evidence?.lhkpn?.filter(
      (report) => report.tahun <= yearOf(asOf) && (report.tanggal === undefined || report.tanggal <= asOf),
    );
    if (reports === undefined)
      return undetermined('Status LHKPN belum diketahui.', 'The state of the wealth report is not known.');
    const latest = Math.max(...reports.map((report) => report.tahun));
    const states = new Set(reports.filter((report) => report.tahun === latest).map((report) => report.status));
    const [status] = states;
    if (status === undefined) return undetermined('Tidak ada catatan LHKPN.', 'There is no record of a wealth report.');
    const year = String(latest);
    if (states.size > 1)
      return undetermined(
        `Status LHKPN tahun ${year} saling bertentangan.`,
        `The states of the wealth report of ${year} contradict each other.`,
      );
    const id = `LHKPN tahun ${year}: ${status}.`;
    const en = `Wealth report of ${year}: ${status}.`;
    return status === 'belumLapor' ? notMet(id, en) : met(id, en);
  },

  lowerTier(_condition, person, { compiled, asOf, kelas }) {
    const present = presentClass(person, asOf);
    if (present === undefined)
      return undetermined('Jabatan sekarang belum diketahui.', 'The present post is not known.');
    const own = compiled.tiers.get(present);
    const wanted = compiled.tiers.get(kelas);
    const id = `Jabatan sekarang ${KELAS_JABATAN_LABELS[present].id}; lowongan ${KELAS_JABATAN_LABELS[kelas].id}.`;
    const en = `Present post ${KELAS_JABATAN_LABELS[present].en}; vacancy ${KELAS_JABATAN_LABELS[kelas].en}.`;
    if (own === undefined || wanted === undefined)
      return undetermined(`${id} Jenjangnya tidak diatur.`, `${en} Its tier is not covered.`);
    return own > wanted ? met(id, en) : notMet(id, en);
  },

  golongan(condition, person) {
    if (person.golongan === undefined) return undetermined('Golongan belum diketahui.', 'The rank is not known.');
    const id = `Golongan ${person.golongan}; paling rendah ${condition.minimum}.`;
    const en = `Rank ${person.golongan}; at least ${condition.minimum}.`;
    return golonganRank(person.golongan) >= golonganRank(condition.minimum) ? met(id, en) : notMet(id, en);
  },

  byHand() {
    return undetermined('Diperiksa oleh pejabat yang berwenang.', 'To be checked by people.');
  },
};

/** Judges one condition. A condition of a kind that data cannot decide is never passed. */
export function judgeCondition(condition: Condition, person: Judged, occasion: Occasion): Judgement {
  switch (condition.kind) {
    case 'previousPost':
      return JUDGES.previousPost(condition, person, occasion);
    case 'relatedExperience':
      return JUDGES.relatedExperience(condition, person, occasion);
    case 'education':
      return JUDGES.education(condition, person, occasion);
    case 'fieldOfStudy':
      return JUDGES.fieldOfStudy(condition, person, occasion);
    case 'maximumAge':
      return JUDGES.maximumAge(condition, person, occasion);
    case 'performance':
      return JUDGES.performance(condition, person, occasion);
    case 'legalPosition':
      return JUDGES.legalPosition(condition, person, occasion);
    case 'noRunningPunishment':
      return JUDGES.noRunningPunishment(condition, person, occasion);
    case 'lhkpn':
      return JUDGES.lhkpn(condition, person, occasion);
    case 'lowerTier':
      return JUDGES.lowerTier(condition, person, occasion);
    case 'golongan':
      return JUDGES.golongan(condition, person, occasion);
    case 'byHand':
      return JUDGES.byHand(condition, person, occasion);
  }
}

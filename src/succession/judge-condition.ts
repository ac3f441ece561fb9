import {
  definitiveStretches,
  serviceOf,
  endOfPunishment,
  foldedField,
  isRunning,
  presentClass,
  type Measurable,
  type Service,
} from '../aspects/evidence-facts.js';
import type { Asn } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition, ConditionKind } from '../model/condition.js';
import type { Lhkpn, PredikatKinerja, RiwayatJabatan } from '../model/evidence.js';
import { golonganRank } from '../model/golongan.js';
import { addYears, completedYears, yearOf, type IsoDate } from '../model/iso-date.js';
import { birthDateOf } from '../model/nip.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Verdict } from './succession.js';

/** Facts about a person that conditions read. */
export type Judged = Measurable &
  Partial<Pick<Asn, 'kedudukanHukum' | 'golongan' | 'tanggalLahir'>> & { readonly nip: string };

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
  /** What was found, short: verdicts of one condition with the same finding say the same. */
  readonly found: string;
  /** The reason in words; told only once for each finding. */
  readonly tell: () => Bilingual;
  readonly contested?: true;
}

function judged(fits: boolean, found: string, tell: () => Bilingual): Judgement {
  return { verdict: fits ? 'met' : 'notMet', found, tell };
}

/** Nothing is known, or what is known contradicts itself. */
function undetermined(id: string, en: string): Judgement {
  return { verdict: 'undetermined', found: en, tell: () => ({ id, en }) };
}

const foldedLists = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedSet(fields: readonly string[]): ReadonlySet<string> {
  const known = foldedLists.get(fields);
  if (known !== undefined) return known;
  const folded = new Set(fields.map(foldedField));
  foldedLists.set(fields, folded);
  return folded;
}

type Judge<Kind extends ConditionKind> = (
  condition: Extract<Condition, { kind: Kind }>,
  person: Judged,
  occasion: Occasion,
) => Judgement;

/** What of a post decides whether its time counts. */
interface Post {
  readonly kelas: KelasJabatan;
  readonly rumpun?: string;
}

const NO_SERVICE: Service = { years: 0, days: 0 };

/** Time in definitive posts that pass `fits`. */
function serviceIn(
  person: Judged,
  spells: readonly RiwayatJabatan[],
  asOf: IsoDate,
  fits: (post: Post) => boolean,
): Service {
  const present = person.jabatan;
  if (!spells.some(fits) && (present === undefined || !fits(present))) return NO_SERVICE;
  return serviceOf(definitiveStretches(person, spells, asOf, fits).stretches);
}

const JUDGES: { readonly [Kind in ConditionKind]: Judge<Kind> } = {
  previousPost(condition, person, { asOf }) {
    const spells = person.evidence?.riwayatJabatan;
    let failed: Judgement | undefined;
    for (const [place, { kelas, years }] of condition.anyOf.entries()) {
      const { days, years: held } = serviceIn(person, spells ?? [], asOf, (post) => kelas.includes(post.kelas));
      const judgement = judged(held >= years, `${String(place)} ${String(days)}`, () => ({
        id: `${String(held)} tahun genap (${String(days)} hari) sebagai ${kelas.map((key) => KELAS_JABATAN_LABELS[key].id).join(', ')}; diminta ${String(years)} tahun.`,
        en: `${String(held)} completed years (${String(days)} days) as ${kelas.map((key) => KELAS_JABATAN_LABELS[key].en).join(', ')}; ${String(years)} asked.`,
      }));
      if (judgement.verdict === 'met') return judgement;
      failed = judgement;
    }
    if (spells === undefined || failed === undefined) {
      return undetermined('Riwayat jabatan belum diketahui.', 'The posts held are not known.');
    }
    return failed;
  },

  relatedExperience(condition, person, { asOf, rumpun }) {
    if (rumpun === undefined)
      return undetermined('Lowongan tidak menyatakan rumpun jabatan.', 'The vacancy states no family of posts.');
    const { years } = condition;
    const spells = person.evidence?.riwayatJabatan;
    const { days, years: held } = serviceIn(person, spells ?? [], asOf, (post) => post.rumpun === rumpun);
    const told = () => ({
      id: `${String(held)} tahun genap (${String(days)} hari) dalam rumpun ${rumpun}; diminta ${String(years)} tahun.`,
      en: `${String(held)} completed years (${String(days)} days) in the family ${rumpun}; ${String(years)} asked.`,
    });
    if (held >= years) return judged(true, String(days), told);
    if (spells === undefined) return undetermined('Riwayat jabatan belum diketahui.', 'The posts held are not known.');
    const possible = serviceIn(person, spells, asOf, (post) => post.rumpun === undefined || post.rumpun === rumpun);
    if (possible.years < years) return judged(false, String(days), told);
    return {
      verdict: 'undetermined',
      found: String(days),
      tell: () => ({
        id: `${told().id} Ada jabatan tanpa rumpun: bila termasuk, syarat terpenuhi.`,
        en: `${told().en} Some posts state no family: if they belong to it, the condition is met.`,
      }),
    };
  },

  education(condition, person, { asOf }) {
    const educations = person.evidence?.riwayatPendidikan;
    if (educations === undefined)
      return undetermined('Riwayat pendidikan belum diketahui.', 'The education is not known.');
    let held = '';
    let fitting: string | undefined;
    for (const { jenjang, lulus } of educations) {
      if (lulus > asOf) continue;
      if (condition.anyOf.includes(jenjang)) fitting ??= jenjang;
      held += held === '' ? jenjang : `, ${jenjang}`;
    }
    const found = fitting ?? (held === '' ? '-' : held);
    return judged(fitting !== undefined, found, () => ({
      id: `Pendidikan ${found}; diminta ${condition.anyOf.join(', ')}.`,
      en: `Education ${found}; asked: ${condition.anyOf.join(', ')}.`,
    }));
  },

  fieldOfStudy(condition, person, { asOf }) {
    const educations = person.evidence?.riwayatPendidikan;
    if (educations === undefined)
      return undetermined('Riwayat pendidikan belum diketahui.', 'The education is not known.');
    const wanted = foldedSet(condition.anyOf);
    let held = '';
    let fitting: string | undefined;
    for (const { bidang, lulus } of educations) {
      if (lulus > asOf) continue;
      if (wanted.has(foldedField(bidang))) fitting ??= bidang;
      held += held === '' ? bidang : `, ${bidang}`;
    }
    const found = fitting ?? (held === '' ? '-' : held);
    return judged(fitting !== undefined, found, () => ({
      id: `Bidang ilmu ${found}; diminta ${condition.anyOf.join(', ')}.`,
      en: `Field of study ${found}; asked: ${condition.anyOf.join(', ')}.`,
    }));
  },

  maximumAge(condition, person, { asOf }) {
    const born = person.tanggalLahir ?? birthDateOf(person.nip);
    if (born === undefined) return undetermined('Tanggal lahir belum diketahui.', 'The birth date is not known.');
    const { years, reading } = condition;
    const age = completedYears(born, asOf);
    const byYears = age <= years;
    const byBirthday = asOf <= addYears(born, years);
    const told = () => ({
      id: `Usia ${String(age)} tahun genap; paling tinggi ${String(years)} tahun.`,
      en: `Age ${String(age)} completed years; at most ${String(years)}.`,
    });
    const judgement = judged(reading === 'completedYears' ? byYears : byBirthday, String(age), told);
    if (byYears === byBirthday) return judgement;
    return {
      verdict: judgement.verdict,
      found: `${String(age)} contested`,
      tell: () => ({
        id: `${told().id} Lewat hari ulang tahun ke-${String(years)}: bacaan lain atas batas usia memutuskan sebaliknya.`,
        en: `${told().en} Past birthday number ${String(years)}: the other reading of the age limit decides otherwise.`,
      }),
      contested: true,
    };
  },

  performance(condition, person, { asOf }) {
    const appraisals = person.evidence?.penilaianKinerja;
    if (appraisals === undefined) {
      return undetermined('Penilaian kinerja belum diketahui.', 'The performance appraisals are not known.');
    }
    const { anyOf, years } = condition;
    const thisYear = yearOf(asOf);
    const latest = appraisals.some((appraisal) => appraisal.tahun === thisYear) ? thisYear : thisYear - 1;
    let open: Judgement | undefined;
    for (let year = latest; year > latest - years; year--) {
      const count = String(year);
      let predicate: PredikatKinerja | undefined;
      let contradicted = false;
      for (const appraisal of appraisals) {
        if (appraisal.tahun !== year) continue;
        contradicted = contradicted || (predicate !== undefined && predicate !== appraisal.predikat);
        predicate = appraisal.predikat;
      }
      const found = predicate;
      if (contradicted) {
        open ??= undetermined(
          `Penilaian kinerja tahun ${count} saling bertentangan.`,
          `The performance appraisals for ${count} contradict each other.`,
        );
      } else if (found === undefined) {
        open ??= undetermined(
          `Penilaian kinerja tahun ${count} belum ada.`,
          `There is no performance appraisal for ${count}.`,
        );
      } else if (!anyOf.includes(found)) {
        return judged(false, `${count} ${found}`, () => ({
          id: `Predikat ${found} pada ${count}; diminta ${anyOf.join(', ')}.`,
          en: `Predicate ${found} in ${count}; asked: ${anyOf.join(', ')}.`,
        }));
      }
    }
    if (open !== undefined) return open;
    return judged(true, '', () => ({
      id: `Predikat ${anyOf.join(', ')} dalam ${String(years)} tahun terakhir.`,
      en: `Predicate ${anyOf.join(', ')} in the last ${String(years)} years.`,
    }));
  },

  legalPosition(condition, person) {
    const found = person.kedudukanHukum;
    if (found === undefined)
      return undetermined('Kedudukan hukum belum diketahui.', 'The legal position is not known.');
    return judged(condition.anyOf.includes(found), found, () => ({
      id: `Kedudukan hukum ${found}; diminta ${condition.anyOf.join(', ')}.`,
      en: `Legal position ${found}; asked: ${condition.anyOf.join(', ')}.`,
    }));
  },

  noRunningPunishment(_condition, person, { asOf }) {
    if (person.kedudukanHukum === 'kenaHukumanDisiplin') {
      return judged(false, 'position', () => ({
        id: 'Kedudukan hukum: kena hukuman disiplin.',
        en: 'Legal position: under disciplinary punishment.',
      }));
    }
    const punishments = person.evidence?.hukumanDisiplin;
    if (punishments === undefined)
      return undetermined('Rekam jejak disiplin belum diketahui.', 'The disciplinary record is not known.');
    const running = punishments.find((hukuman) => isRunning(hukuman, asOf));
    if (running === undefined) {
      return judged(true, '', () => ({
        id: 'Tidak ada hukuman yang sedang dijalani.',
        en: 'No punishment is running.',
      }));
    }
    const end = endOfPunishment(running);
    return judged(false, `${running.tingkat} ${end}`, () => ({
      id: `Hukuman ${running.tingkat} dijalani sampai ${end}.`,
      en: `Punishment (${running.tingkat}) running until ${end}.`,
    }));
  },

  lhkpn(condition, person, { asOf }) {
    const reports = person.evidence?.lhkpn;
    if (reports === undefined)
      return undetermined('Status LHKPN belum diketahui.', 'The state of the wealth report is not known.');
    const thisYear = yearOf(asOf);
    let latest = 0;
    let status: Lhkpn['status'] | undefined;
    let conflicting = false;
    for (const report of reports) {
      if (report.tahun > thisYear || report.tahun < latest) continue;
      if (report.tanggal !== undefined && report.tanggal > asOf) continue;
      conflicting = report.tahun === latest && (conflicting || report.status !== status);
      latest = report.tahun;
      status = report.status;
    }
    const year = String(latest);
    if (status === undefined || latest < thisYear - condition.yearsBack) {
      return undetermined(
        `Tidak ada catatan LHKPN untuk tahun ${String(thisYear - condition.yearsBack)} atau sesudahnya.`,
        `There is no record of a wealth report for ${String(thisYear - condition.yearsBack)} or later.`,
      );
    }
    if (conflicting) {
      return undetermined(
        `Status LHKPN tahun ${year} saling bertentangan.`,
        `The states of the wealth report of ${year} contradict each other.`,
      );
    }
    const found = status;
    return judged(found !== 'belumLapor', `${year} ${found}`, () => ({
      id: `LHKPN tahun ${year}: ${found}.`,
      en: `Wealth report of ${year}: ${found}.`,
    }));
  },

  lowerTier(_condition, person, { compiled, asOf, kelas }) {
    const present = presentClass(person, asOf);
    if (present === undefined)
      return undetermined('Jabatan sekarang belum diketahui.', 'The present post is not known.');
    const own = compiled.tiers.get(present);
    const wanted = compiled.tiers.get(kelas);
    if (own === undefined || wanted === undefined) {
      return undetermined(
        `Jenjang ${KELAS_JABATAN_LABELS[present].id} tidak diatur.`,
        `The tier of ${KELAS_JABATAN_LABELS[present].en} is not covered.`,
      );
    }
    return judged(own > wanted, present, () => ({
      id: `Jabatan sekarang ${KELAS_JABATAN_LABELS[present].id}; lowongan ${KELAS_JABATAN_LABELS[kelas].id}.`,
      en: `Present post ${KELAS_JABATAN_LABELS[present].en}; vacancy ${KELAS_JABATAN_LABELS[kelas].en}.`,
    }));
  },

  golongan(condition, person) {
    const found = person.golongan;
    if (found === undefined) return undetermined('Golongan belum diketahui.', 'The rank is not known.');
    return judged(golonganRank(found) >= golonganRank(condition.minimum), found, () => ({
      id: `Golongan ${found}; paling rendah ${condition.minimum}.`,
      en: `Rank ${found}; at least ${condition.minimum}.`,
    }));
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

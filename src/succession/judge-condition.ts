import { definitiveStretches, foldedField, presentClass, startedBy } from '../aspects/evidence-facts.js';
import { standingOfClass, type AssessedStanding } from '../aspects/assessed-class.js';
import type { Bilingual } from '../model/bilingual.js';
import { definitivePosts } from '../model/definitive-post.js';
import { endOfPunishment, isCancelled, isRunning } from '../model/running-punishment.js';
import { serviceOf, stretchOf, type Service, type Stretch } from '../model/service.js';
import type { Condition, ConditionKind } from '../model/condition.js';
import type {
  HukumanDisiplin,
  Lhkpn,
  Nominasi,
  PengalamanLuarPns,
  PredikatKinerja,
  RiwayatJabatan,
  RiwayatPendidikan,
} from '../model/evidence.js';
import { golonganRank } from '../model/golongan.js';
import {
  addYears,
  completedYears,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  latestOver,
  latestYearOver,
  yearOf,
  type IsoDate,
} from '../model/iso-date.js';
import { birthDateOf } from '../model/nip.js';
import { isNomorLuarPns } from '../model/nomor-luar-pns.js';
import { KELAS_JABATAN_LABELS, type KelasJabatan } from '../model/kelas-jabatan.js';
import { ALIKE_OFFICES, alikeCode, isSameOffice, likenessOfOffices } from '../model/same-office.js';
import { judgedEachWay } from './judge-readings.js';
import type { Ground, Judged, Judgement, Occasion } from './judgement.js';
import { monthsLeft, retirementDate } from './retirement.js';
import { judgeTimeInPost } from './time-in-post.js';

/** The agency found and those asked for; what is told of one that is written nearly as another goes with it. */
export function agencyWords(found: string, asked: readonly string[]): Bilingual {
  const likenesses = asked.map((agency) => likenessOfOffices(agency, found));
  const closest = (['same', 'abbreviated', 'doubtful'] as const).find((likeness) => likenesses.includes(likeness));
  const code = alikeCode(closest ?? 'different');
  const words = {
    id: `Instansi ${found}; diminta ${asked.join(', ')}.`,
    en: `Agency ${found}; asked: ${asked.join(', ')}.`,
  };
  if (code === undefined) return words;
  const told = ALIKE_OFFICES[code];
  return { id: `${words.id} ${told.id}`, en: `${words.en} ${told.en}` };
}

function judged(fits: boolean, found: string, tell: () => Bilingual, grounds?: () => readonly Ground[]): Judgement {
  const verdict = fits ? 'met' : 'notMet';
  return grounds === undefined ? { verdict, found, tell } : { verdict, found, tell, grounds };
}

function ground(path: string | undefined, id: string, en: string): Ground {
  return path === undefined ? { text: { id, en } } : { path, text: { id, en } };
}

/** One ground for each record of a list that passes `told`. */
function recordGrounds<Item>(
  list: string,
  records: readonly Item[],
  told: (record: Item) => Bilingual | undefined,
): readonly Ground[] {
  return records.flatMap((record, index) => {
    const text = told(record);
    return text === undefined ? [] : [{ path: `evidence.${list}[${String(index)}]`, text }];
  });
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

/** Every spell in a post that passes `fits`: the definitive ones count, acting time stands apart. */
function serviceGrounds(person: Judged, asOf: IsoDate, fits: (post: Post) => boolean): readonly Ground[] {
  const list = person.evidence?.riwayatJabatan ?? [];
  const held = new Map(
    definitivePosts(list, person.jabatan, asOf).map(({ post, stretch }) => [post, stretch] as const),
  );
  const spells = recordGrounds('riwayatJabatan', list, (spell) => {
    if (!fits(spell) || spell.mulai > asOf) return undefined;
    const counted = spell.penugasan === 'definitif';
    const { from, to } = held.get(spell) ?? stretchOf(spell, asOf);
    const days = String(to - from);
    const end = to >= dayNumber(asOf) ? asOf : dateOfDayNumber(to - 1);
    return {
      id: `${spell.nama}: ${spell.mulai} sampai ${end}, ${days} hari${counted ? '' : `, ${spell.penugasan}: tidak dihitung`}.`,
      en: `${spell.nama}: ${spell.mulai} to ${end}, ${days} days${counted ? '' : `, ${spell.penugasan}: does not count`}.`,
    };
  });
  const present = person.jabatan;
  if (present === undefined || !fits(present) || present.mulai > asOf) return spells;
  const days = String(daysBetween(present.mulai, asOf));
  return [
    ...spells,
    ground(
      'jabatan',
      `${present.nama}: sejak ${present.mulai}, ${days} hari sampai ${asOf}.`,
      `${present.nama}: since ${present.mulai}, ${days} days up to ${asOf}.`,
    ),
    ground(undefined, 'Hari yang sama dihitung satu kali.', 'A day counts once.'),
  ];
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

function educationGrounds(educations: readonly RiwayatPendidikan[], asOf: IsoDate): readonly Ground[] {
  return recordGrounds('riwayatPendidikan', educations, ({ jenjang, bidang, lulus }) => ({
    id: `${jenjang} ${bidang}, lulus ${lulus}${lulus > asOf ? ': sesudah tanggal acuan, tidak dihitung' : ''}.`,
    en: `${jenjang} ${bidang}, completed ${lulus}${lulus > asOf ? ': after the reference date, does not count' : ''}.`,
  }));
}

function dayDifference(from: IsoDate, to: IsoDate): Bilingual {
  const days = daysBetween(from, to);
  if (days === 0) return { id: 'tepat pada', en: 'exactly on' };
  return days > 0
    ? { id: `${String(days)} hari sesudah`, en: `${String(days)} days after` }
    : { id: `${String(-days)} hari sebelum`, en: `${String(-days)} days before` };
}

function punishmentGrounds(punishments: readonly HukumanDisiplin[]): readonly Ground[] {
  return recordGrounds('hukumanDisiplin', punishments, (hukuman) => ({
    id: `${hukuman.tingkat}, ${hukuman.mulai} sampai ${endOfPunishment(hukuman)}${hukuman.dibatalkan === undefined ? '' : `, dibatalkan ${hukuman.dibatalkan}`}.`,
    en: `${hukuman.tingkat}, ${hukuman.mulai} to ${endOfPunishment(hukuman)}${hukuman.dibatalkan === undefined ? '' : `, cancelled ${hukuman.dibatalkan}`}.`,
  }));
}

/** One nomination, whatever is said of its end. */
function nominationKey({ lowongan, instansi = '', status, tanggal }: Nominasi): string {
  return JSON.stringify([lowongan, instansi, status, tanggal]);
}

function outsideStretches(spells: readonly PengalamanLuarPns[], asOf: IsoDate): readonly Stretch[] {
  return spells.filter((spell) => spell.mulai <= asOf).map((spell) => stretchOf(spell, asOf));
}

function lastDayOf(year: number): IsoDate {
  return `${year}-12-31`;
}

/**
 * Whether the report of a year that still runs tells anything: that none is due, or that one was filed, on a day that is
 * stated. That none was filed tells nothing: it is not due yet.
 */
function isToldBeforeItsEnd({ status, tanggal }: Lhkpn): boolean {
  return status === 'tidakWajib' || (status === 'sudahLapor' && tanggal !== undefined);
}

const JUDGES: { readonly [Kind in ConditionKind]: Judge<Kind> } = {
  previousPost(condition, person, { asOf }) {
    const spells = person.evidence?.riwayatJabatan;
    let failed: Judgement | undefined;
    for (const [place, { kelas, years }] of condition.anyOf.entries()) {
      const { days, years: held } = serviceIn(person, spells ?? [], asOf, (post) => kelas.includes(post.kelas));
      const judgement = judged(
        held >= years,
        `${String(place)} ${String(days)}`,
        () => ({
          id: `${String(held)} tahun genap (${String(days)} hari) sebagai ${kelas.map((key) => KELAS_JABATAN_LABELS[key].id).join(', ')}; diminta ${String(years)} tahun.`,
          en: `${String(held)} completed years (${String(days)} days) as ${kelas.map((key) => KELAS_JABATAN_LABELS[key].en).join(', ')}; ${String(years)} asked.`,
        }),
        () => serviceGrounds(person, asOf, (post) => kelas.includes(post.kelas)),
      );
      if (judgement.verdict === 'met') return judgement;
      failed = judgement;
    }
    if (spells === undefined || failed === undefined) {
      return undetermined('Riwayat jabatan belum diketahui.', 'The posts held are not known.');
    }
    return failed;
  },

  relatedExperience(condition, person, { asOf, vacancy: { rumpun } }) {
    if (rumpun === undefined)
      return undetermined('Lowongan tidak menyatakan rumpun jabatan.', 'The vacancy states no family of posts.');
    const { years } = condition;
    const spells = person.evidence?.riwayatJabatan ?? (isNomorLuarPns(person.nip) ? [] : undefined);
    const outside = condition.outsideCounts === true ? person.evidence?.pengalamanLuarPns : [];
    const service = (fits: (post: { readonly rumpun?: string }) => boolean): Service =>
      outside === undefined || outside.length === 0
        ? serviceIn(person, spells ?? [], asOf, fits)
        : serviceOf([
            ...definitiveStretches(person, spells ?? [], asOf, fits).stretches,
            ...outsideStretches(outside.filter(fits), asOf),
          ]);
    const { days, years: held } = service((post) => post.rumpun === rumpun);
    const told = () => ({
      id: `${String(held)} tahun genap (${String(days)} hari) dalam rumpun ${rumpun}; diminta ${String(years)} tahun.`,
      en: `${String(held)} completed years (${String(days)} days) in the family ${rumpun}; ${String(years)} asked.`,
    });
    const grounds = (): readonly Ground[] => [
      ...serviceGrounds(person, asOf, (post) => post.rumpun === rumpun || post.rumpun === undefined),
      ...recordGrounds('pengalamanLuarPns', outside ?? [], (spell) => ({
        id: `${spell.nama}, ${spell.instansi}: ${spell.mulai} sampai ${spell.selesai ?? asOf}, rumpun ${spell.rumpun ?? 'tidak dinyatakan'}.`,
        en: `${spell.nama}, ${spell.instansi}: ${spell.mulai} to ${spell.selesai ?? asOf}, family ${spell.rumpun ?? 'not stated'}.`,
      })),
    ];
    if (held >= years) return judged(true, String(days), told, grounds);
    if (spells === undefined) return undetermined('Riwayat jabatan belum diketahui.', 'The posts held are not known.');
    if (outside === undefined)
      return undetermined(
        'Pengalaman di luar PNS belum diketahui.',
        'The work outside the civil service is not known.',
      );
    const possible = service((post) => post.rumpun === undefined || post.rumpun === rumpun);
    if (possible.years < years) return judged(false, String(days), told, grounds);
    return {
      verdict: 'undetermined',
      found: String(days),
      tell: () => ({
        id: `${told().id} Ada jabatan tanpa rumpun: bila termasuk, syarat terpenuhi.`,
        en: `${told().en} Some posts state no family: if they belong to it, the condition is met.`,
      }),
      grounds,
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
    return judged(
      fitting !== undefined,
      found,
      () => ({
        id: `Pendidikan ${found}; diminta ${condition.anyOf.join(', ')}.`,
        en: `Education ${found}; asked: ${condition.anyOf.join(', ')}.`,
      }),
      () => educationGrounds(educations, asOf),
    );
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
    return judged(
      fitting !== undefined,
      found,
      () => ({
        id: `Bidang ilmu ${found}; diminta ${condition.anyOf.join(', ')}.`,
        en: `Field of study ${found}; asked: ${condition.anyOf.join(', ')}.`,
      }),
      () => educationGrounds(educations, asOf),
    );
  },

  maximumAge(condition, person, { asOf, vacancy }) {
    const born = person.tanggalLahir ?? birthDateOf(person.nip);
    if (born === undefined) return undetermined('Tanggal lahir belum diketahui.', 'The birth date is not known.');
    const { years, reading, on } = condition;
    const day = on === 'appointment' ? vacancy.tanggalPelantikan : (on ?? asOf);
    if (day === undefined) {
      return undetermined(
        'Lowongan tidak menyatakan tanggal pelantikan, tanggal batas usia dihitung.',
        'The vacancy states no day of appointment, on which the age is taken.',
      );
    }
    const age = completedYears(born, day);
    const last = addYears(born, years);
    const byYears = age <= years;
    const byBirthday = day <= last;
    const at = day === asOf ? '' : day;
    const told = () => ({
      id: `Usia ${String(age)} tahun genap${at === '' ? '' : ` pada ${at}`}; paling tinggi ${String(years)} tahun.`,
      en: `Age ${String(age)} completed years${at === '' ? '' : ` on ${at}`}; at most ${String(years)}.`,
    });
    const grounds = (): readonly Ground[] => [
      ground(
        person.tanggalLahir === undefined ? 'nip' : 'tanggalLahir',
        `Lahir ${born}; ulang tahun ke-${String(years)} pada ${last}.`,
        `Born ${born}; birthday number ${String(years)} on ${last}.`,
      ),
      ground(
        undefined,
        `Dihitung pada ${day}: ${dayDifference(last, day).id} ulang tahun itu. Bacaan ${reading === 'birthday' ? 'sampai hari ulang tahun itu, termasuk harinya' : 'tahun genap, sampai sehari sebelum ulang tahun berikutnya'}.`,
        `Taken on ${day}: ${dayDifference(last, day).en} that birthday. Read as ${reading === 'birthday' ? 'up to that birthday, the day itself included' : 'completed years, up to the day before the next birthday'}.`,
      ),
    ];
    const judgement = judged(
      reading === 'completedYears' ? byYears : byBirthday,
      at === '' ? String(age) : `${String(age)} ${at}`,
      told,
      grounds,
    );
    if (byYears === byBirthday) return judgement;
    return {
      ...judgement,
      found: `${judgement.found} contested`,
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
    const over = latestYearOver(asOf);
    // On 31 December the appraisal of the year may be there or not.
    const isThere = over < yearOf(asOf) || appraisals.some((appraisal) => appraisal.tahun === over);
    const latest = isThere ? over : over - 1;
    const grounds = (): readonly Ground[] =>
      recordGrounds('penilaianKinerja', appraisals, ({ tahun, predikat }) =>
        tahun > latest || tahun <= latest - years
          ? undefined
          : { id: `${String(tahun)}: predikat ${predikat}.`, en: `${String(tahun)}: predicate ${predikat}.` },
      );
    let open: Judgement | undefined;
    for (let year = latest; year > latest - years; year--) {
      const count = String(year);
      let found: PredikatKinerja | undefined;
      let contradicted = false;
      for (const { tahun, predikat } of appraisals) {
        if (tahun !== year) continue;
        // Two that differ contradict each other only where one of them is enough and the other is not.
        contradicted = contradicted || (found !== undefined && anyOf.includes(found) !== anyOf.includes(predikat));
        found = predikat;
      }
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
        return judged(
          false,
          `${count} ${found}`,
          () => ({
            id: `Predikat ${found} pada ${count}; diminta ${anyOf.join(', ')}.`,
            en: `Predicate ${found} in ${count}; asked: ${anyOf.join(', ')}.`,
          }),
          grounds,
        );
      }
    }
    if (open !== undefined) return { ...open, grounds };
    const met = judged(
      true,
      '',
      () => ({
        id: `Predikat ${anyOf.join(', ')} dalam ${String(years)} tahun terakhir.`,
        en: `Predicate ${anyOf.join(', ')} in the last ${String(years)} years.`,
      }),
      grounds,
    );
    return { ...met, validUntil: lastDayOf(latest + 1) };
  },

  legalPosition(condition, person) {
    const found = person.kedudukanHukum;
    if (found === undefined)
      return undetermined('Kedudukan hukum belum diketahui.', 'The legal position is not known.');
    return judged(
      condition.anyOf.includes(found),
      found,
      () => ({
        id: `Kedudukan hukum ${found}; diminta ${condition.anyOf.join(', ')}.`,
        en: `Legal position ${found}; asked: ${condition.anyOf.join(', ')}.`,
      }),
      () => [ground('kedudukanHukum', `Tercatat ${found}.`, `Recorded as ${found}.`)],
    );
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
      return judged(
        true,
        '',
        () => ({
          id: 'Tidak ada hukuman yang sedang dijalani.',
          en: 'No punishment is running.',
        }),
        () => punishmentGrounds(punishments),
      );
    }
    const end = endOfPunishment(running);
    return judged(
      false,
      `${running.tingkat} ${end}`,
      () => ({
        id: `Hukuman ${running.tingkat} dijalani sampai ${end}.`,
        en: `Punishment (${running.tingkat}) running until ${end}.`,
      }),
      () => punishmentGrounds(punishments),
    );
  },

  noRecentPunishment({ years, anyOf, countedFrom }, person, { asOf }) {
    const punishments = person.evidence?.hukumanDisiplin;
    if (punishments === undefined)
      return undetermined('Rekam jejak disiplin belum diketahui.', 'The disciplinary record is not known.');
    const since = latestOver(asOf, years);
    const recent = punishments.find(
      (hukuman) =>
        anyOf.includes(hukuman.tingkat) &&
        hukuman.mulai <= asOf &&
        !isCancelled(hukuman, asOf) &&
        (countedFrom === 'start' ? hukuman.mulai : endOfPunishment(hukuman)) > since,
    );
    const levels = anyOf.join(', ');
    const grounds = (): readonly Ground[] => [
      ...punishmentGrounds(punishments),
      ground(
        undefined,
        `Dihitung dari ${countedFrom === 'start' ? 'hari mulai' : 'hari berakhir'}: sesudah ${since} masih dalam ${String(years)} tahun.`,
        `Counted from its ${countedFrom === 'start' ? 'first day' : 'end'}: after ${since} is still within ${String(years)} years.`,
      ),
    ];
    if (recent === undefined) {
      return judged(
        true,
        '',
        () => ({
          id: `Tidak ada hukuman ${levels} sesudah ${since}.`,
          en: `No punishment (${levels}) after ${since}.`,
        }),
        grounds,
      );
    }
    const day = countedFrom === 'start' ? recent.mulai : endOfPunishment(recent);
    return judged(
      false,
      `${recent.tingkat} ${day}`,
      () => ({
        id: `Hukuman ${recent.tingkat} ${countedFrom === 'start' ? 'mulai' : 'berakhir'} ${day}; sesudah ${since} belum ${String(years)} tahun.`,
        en: `Punishment (${recent.tingkat}) ${countedFrom === 'start' ? 'from' : 'until'} ${day}; after ${since} it is not ${String(years)} years ago.`,
      }),
      grounds,
    );
  },

  validAssessment({ years, forClass }, person, { compiled, asOf, vacancy: { kelas } }) {
    const assessments = person.evidence?.penilaianKompetensi;
    if (assessments === undefined)
      return undetermined('Penilaian kompetensi belum diketahui.', 'The competency assessment is not known.');
    const { byClass } = compiled.ruleSet.competencyStandards;
    const grounds = (): readonly Ground[] =>
      recordGrounds('penilaianKompetensi', assessments, ({ tanggal, jenjang }) => {
        const made = forClass === true && jenjang !== undefined ? KELAS_JABATAN_LABELS[jenjang] : undefined;
        return {
          id: `Penilaian ${tanggal}${made === undefined ? '' : `, untuk ${made.id}`}.`,
          en: `Assessment of ${tanggal}${made === undefined ? '' : `, for ${made.en}`}.`,
        };
      });
    const latest: Record<AssessedStanding, IsoDate | undefined> = {
      fits: undefined,
      unknown: undefined,
      lower: undefined,
    };
    for (const { tanggal, jenjang } of assessments) {
      const standing = forClass === true ? standingOfClass(jenjang, kelas, byClass) : 'fits';
      const before = latest[standing];
      if (tanggal <= asOf && (before === undefined || tanggal > before)) latest[standing] = tanggal;
    }
    const { fits, unknown, lower } = latest;
    const isValid = (day: IsoDate | undefined): boolean => day !== undefined && asOf <= addYears(day, years);
    if (!isValid(fits) && isValid(unknown)) {
      return {
        ...undetermined(
          `Penilaian kompetensi ${String(unknown)} tidak menyatakan untuk jenjang jabatan mana.`,
          `The competency assessment of ${String(unknown)} does not say for which class of posts it was made.`,
        ),
        grounds,
      };
    }
    const told = fits ?? unknown ?? lower;
    if (told === undefined) {
      return judged(false, '', () => ({
        id: 'Belum pernah menjalani penilaian kompetensi.',
        en: 'Has never sat a competency assessment.',
      }));
    }
    const until = addYears(told, years);
    const isLower = fits === undefined && unknown === undefined;
    return {
      ...judged(
        isValid(fits),
        isLower ? `${told} lower` : told,
        () =>
          isLower
            ? {
                id: `Penilaian kompetensi ${told} dibuat untuk jabatan dengan standar yang lebih rendah daripada ${KELAS_JABATAN_LABELS[kelas].id}.`,
                en: `The competency assessment of ${told} was made for posts of a lower standard than ${KELAS_JABATAN_LABELS[kelas].en}.`,
              }
            : {
                id: `Penilaian kompetensi ${told}, berlaku ${String(years)} tahun sampai ${until}.`,
                en: `Competency assessment of ${told}, valid for ${String(years)} years until ${until}.`,
              },
        grounds,
      ),
      ...(isValid(fits) ? { validUntil: until } : {}),
    };
  },

  noEthicsViolation({ years, anyOf }, person, { asOf }) {
    const violations = person.evidence?.pelanggaranEtik;
    if (violations === undefined)
      return undetermined('Pelanggaran kode etik belum diketahui.', 'Violations of the code of ethics are not known.');
    const since = latestOver(asOf, years);
    const recent = violations.filter(
      (violation) => violation.tanggal <= asOf && violation.tanggal > since && !isCancelled(violation, asOf),
    );
    const found = recent.find(
      ({ tingkat }) => anyOf === undefined || (tingkat !== undefined && anyOf.includes(tingkat)),
    );
    const grounds = (): readonly Ground[] =>
      recordGrounds('pelanggaranEtik', violations, ({ tanggal, tingkat, dibatalkan }) => ({
        id: `Putusan ${tanggal}, tingkat ${tingkat ?? 'tidak dinyatakan'}${dibatalkan === undefined ? '' : `, dibatalkan ${dibatalkan}`}.`,
        en: `Decision of ${tanggal}, level ${tingkat ?? 'not stated'}${dibatalkan === undefined ? '' : `, cancelled ${dibatalkan}`}.`,
      }));
    if (found !== undefined) {
      return judged(
        false,
        `${found.tanggal} ${found.tingkat ?? ''}`,
        () => ({
          id: `Pelanggaran kode etik, putusan ${found.tanggal}; sesudah ${since} belum ${String(years)} tahun.`,
          en: `Violation of the code of ethics, decision of ${found.tanggal}; after ${since} it is not ${String(years)} years ago.`,
        }),
        grounds,
      );
    }
    const doubtful = recent.find(({ tingkat }) => tingkat === undefined);
    if (doubtful !== undefined) {
      return {
        ...undetermined(
          `Putusan kode etik ${doubtful.tanggal} tidak menyatakan tingkat sanksi.`,
          `The decision of ${doubtful.tanggal} on the code of ethics states no level of sanction.`,
        ),
        grounds,
      };
    }
    return judged(
      true,
      '',
      () => ({
        id: `Tidak ada pelanggaran kode etik${anyOf === undefined ? '' : ` (${anyOf.join(', ')})`} sesudah ${since}.`,
        en: `No violation of the code of ethics${anyOf === undefined ? '' : ` (${anyOf.join(', ')})`} after ${since}.`,
      }),
      grounds,
    );
  },

  timeToRetirement({ months }, person, { compiled, asOf, vacancy: { kelas } }) {
    const born = person.tanggalLahir ?? birthDateOf(person.nip);
    if (born === undefined) return undetermined('Tanggal lahir belum diketahui.', 'The birth date is not known.');
    const { retirement } = compiled.ruleSet;
    const leaves = retirementDate(born, kelas, retirement);
    if (leaves === undefined) {
      return undetermined(
        `Aturan tidak memuat batas usia pensiun ${KELAS_JABATAN_LABELS[kelas].id}.`,
        `The rule set has no retirement age for ${KELAS_JABATAN_LABELS[kelas].en}.`,
      );
    }
    const left = monthsLeft(asOf, leaves);
    return judged(
      left >= months,
      `${String(left)} ${leaves}`,
      () => ({
        id: `${String(left)} bulan genap sampai pensiun; diminta ${String(months)} bulan.`,
        en: `${String(left)} whole months until retirement; ${String(months)} asked.`,
      }),
      () => [
        ground(
          person.tanggalLahir === undefined ? 'nip' : 'tanggalLahir',
          `Lahir ${born}; batas usia pensiun ${String(retirement?.byClass[kelas])} tahun; pensiun ${leaves}.`,
          `Born ${born}; retirement age ${String(retirement?.byClass[kelas])}; leaves on ${leaves}.`,
        ),
      ],
    );
  },

  notNominatedElsewhere(_condition, person, { asOf, vacancy: { id } }) {
    const nominations = person.evidence?.nominasi;
    if (nominations === undefined)
      return undetermined('Pencalonan di jabatan lain belum diketahui.', 'Nominations for other posts are not known.');
    const stands = ({ berakhir }: Nominasi): boolean => berakhir === undefined || berakhir > asOf;
    const elsewhere = nominations.filter(({ lowongan, tanggal }) => lowongan !== id && tanggal <= asOf);
    const standings = elsewhere.filter(stands);
    const over = new Set(elsewhere.filter((each) => !stands(each)).map(nominationKey));
    const standing = standings.find((each) => !over.has(nominationKey(each))) ?? standings[0];
    const grounds = (): readonly Ground[] =>
      recordGrounds('nominasi', nominations, ({ lowongan, status, tanggal, berakhir }) => ({
        id: `Lowongan ${lowongan}: ${status}, ${tanggal}${berakhir === undefined ? '' : ` sampai ${berakhir}`}.`,
        en: `Vacancy ${lowongan}: ${status}, ${tanggal}${berakhir === undefined ? '' : ` to ${berakhir}`}.`,
      }));
    if (standing === undefined) {
      return judged(
        true,
        '',
        () => ({ id: 'Tidak dicalonkan di jabatan lain.', en: 'Not nominated for another post.' }),
        grounds,
      );
    }
    if (over.has(nominationKey(standing)))
      return undetermined(
        'Catatan pencalonan yang sama saling bertentangan: masih berlaku dan sudah berakhir.',
        'Records of one nomination contradict each other: it still stands, and it has ended.',
      );
    return judged(
      false,
      `${standing.lowongan} ${standing.status} ${standing.tanggal}`,
      () => ({
        id: `Sudah menjadi ${standing.status} untuk lowongan ${standing.lowongan} sejak ${standing.tanggal}.`,
        en: `Already ${standing.status} for the vacancy ${standing.lowongan} since ${standing.tanggal}.`,
      }),
      grounds,
    );
  },

  agency({ anyOf }, person, { asOf }) {
    const found = startedBy(person.jabatan, asOf)?.instansi;
    if (found === undefined)
      return undetermined('Instansi jabatan sekarang belum diketahui.', 'The agency of the present post is not known.');
    return judged(
      anyOf.some((agency) => isSameOffice(agency, found)),
      found,
      () => agencyWords(found, anyOf),
      () => [ground('jabatan.instansi', `Tercatat ${found}.`, `Recorded as ${found}.`)],
    );
  },

  lhkpn(condition, person, { asOf }) {
    const reports = person.evidence?.lhkpn;
    if (reports === undefined)
      return undetermined('Status LHKPN belum diketahui.', 'The state of the wealth report is not known.');
    const thisYear = yearOf(asOf);
    const over = latestYearOver(asOf);
    let latest = 0;
    let status: Lhkpn['status'] | undefined;
    let conflicting = false;
    for (const report of reports) {
      if (report.tahun > thisYear || report.tahun < latest) continue;
      if (report.tahun > over && !isToldBeforeItsEnd(report)) continue;
      if (report.tanggal !== undefined && report.tanggal > asOf) continue;
      // Two that differ contradict each other only where one of them is "not filed".
      const isFiled = (each: Lhkpn['status'] | undefined): boolean => each !== 'belumLapor';
      conflicting = report.tahun === latest && (conflicting || isFiled(report.status) !== isFiled(status));
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
    const judgement = judged(
      found === 'sudahLapor' || found === 'tidakWajib',
      `${year} ${found}`,
      () => ({
        id: `LHKPN tahun ${year}: ${found}.`,
        en: `Wealth report of ${year}: ${found}.`,
      }),
      () =>
        recordGrounds('lhkpn', reports, ({ tahun, status: state, tanggal }) => ({
          id: `${String(tahun)}: ${state}${tanggal === undefined ? '' : `, ${tanggal}`}.`,
          en: `${String(tahun)}: ${state}${tanggal === undefined ? '' : `, ${tanggal}`}.`,
        })),
    );
    return found === 'belumLapor' ? judgement : { ...judgement, validUntil: lastDayOf(latest + condition.yearsBack) };
  },

  lowerTier(_condition, person, { compiled, asOf, vacancy: { kelas } }) {
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

  timeInPost({ years }, person, { asOf }) {
    return judgeTimeInPost(years, person, asOf);
  },

  jenisPegawai({ anyOf, byHand = [] }, person) {
    const found = person.jenis;
    if (found === undefined)
      return undetermined('Jenis pegawai belum diketahui.', 'The kind of employee is not stated.');
    if (found !== 'luarPns' && byHand.includes(found)) {
      return undetermined(
        `Hanya jabatan tertentu yang dapat diisi ${found}: pejabat yang berwenang memutuskan.`,
        `Only certain posts are open to ${found}: the officer decides.`,
      );
    }
    const name = found === 'luarPns' ? { id: 'dari luar PNS', en: 'from outside the civil service' } : undefined;
    return judged(
      found !== 'luarPns' && anyOf.includes(found),
      found,
      () => ({
        id: `Jenis pegawai ${name?.id ?? found}; diminta ${anyOf.join(', ')}.`,
        en: `Kind of employee: ${name?.en ?? found}; asked: ${anyOf.join(', ')}.`,
      }),
      () => [ground('jenis', `Tercatat ${found}.`, `Recorded as ${found}.`)],
    );
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
  return judgedEachWay(person, occasion.asOf, (read) => judgeAsRead(condition, read, occasion));
}

function judgeAsRead(condition: Condition, person: Judged, occasion: Occasion): Judgement {
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
    case 'noRecentPunishment':
      return JUDGES.noRecentPunishment(condition, person, occasion);
    case 'validAssessment':
      return JUDGES.validAssessment(condition, person, occasion);
    case 'noEthicsViolation':
      return JUDGES.noEthicsViolation(condition, person, occasion);
    case 'timeToRetirement':
      return JUDGES.timeToRetirement(condition, person, occasion);
    case 'notNominatedElsewhere':
      return JUDGES.notNominatedElsewhere(condition, person, occasion);
    case 'agency':
      return JUDGES.agency(condition, person, occasion);
    case 'lhkpn':
      return JUDGES.lhkpn(condition, person, occasion);
    case 'lowerTier':
      return JUDGES.lowerTier(condition, person, occasion);
    case 'timeInPost':
      return JUDGES.timeInPost(condition, person, occasion);
    case 'jenisPegawai':
      return JUDGES.jenisPegawai(condition, person, occasion);
    case 'golongan':
      return JUDGES.golongan(condition, person, occasion);
    case 'byHand':
      return JUDGES.byHand(condition, person, occasion);
  }
}

import type { Context } from '../aspects/context.js';
import { readProvedContext } from '../aspects/proved-context.js';
import type { Asn, JabatanSekarang } from '../model/asn.js';
import type { Bilingual } from '../model/bilingual.js';
import { deepFreeze } from '../model/deep-freeze.js';
import { givenAsn } from '../model/given-asn.js';
import { elementsOf, requireList } from '../model/given-list.js';
import { requireIsoDate, type IsoDate } from '../model/iso-date.js';
import { KELAS_JABATAN, type KelasJabatan } from '../model/kelas-jabatan.js';
import { requireMembers, requireOneOf } from '../model/known-members.js';
import { refusal } from '../model/misuse.js';
import { birthDateOf } from '../model/nip.js';
import type { Grid } from '../rules/grid.js';
import type { RuleSetReference } from '../rules/rule-set.js';
import { monthsLeft, retirementDate } from './retirement.js';

/** A post that falls vacant because its holder retires. */
export interface ComingVacancy {
  /** NIP of the present holder. Personal data. */
  readonly nip: string;
  readonly jabatan: Pick<JabatanSekarang, 'nama' | 'instansi' | 'unit' | 'kelas'>;
  /** First day on which the post is vacant. */
  readonly vacantFrom: IsoDate;
  /** Whole months from the reference date. */
  readonly months: number;
}

/** Posts that fall vacant by retirement within a period. Plain, deep-frozen, JSON-able. */
export interface ComingVacancies {
  /** By day, then by agency, unit and name of the post. */
  readonly coming: readonly ComingVacancy[];
  /** Holders who should have left before the reference date by the rule set: their data or the rule is to be checked. */
  readonly overdue: readonly ComingVacancy[];
  /** Holders of whom it cannot be told. */
  readonly unknown: readonly { readonly nip: string; readonly reason: Bilingual }[];
  readonly ruleSet: RuleSetReference;
  readonly asOf: IsoDate;
  readonly until: IsoDate;
}

/**
 * The vacancies to come: posts whose holders reach the retirement age of the class of their post between the reference date
 * and `until`, that day included. Ages and the day of leaving are data of the rule set (`retirement`).
 *
 * @param holders - people with a present post (`jabatan`); who holds none is left out
 * @param context - rule set and reference date
 * @param options - `until`: last day of the period; `kelas`: only these classes of posts
 * @throws TalentaError `invalidArgument` (also for a rule set without `retirement`), `invalidAsn`, `invalidDate`,
 * `ruleSetNotInForce`, `ruleSetNotFrozen`, `invalidRuleSet`, `tooLarge`
 * @example
 * ```ts
 * import { comingVacancies, parseAsn } from 'talenta-asn';
 * import { bkn411 } from 'talenta-asn/rules';
 * const jabatan = { kelas: 'jptPratama', nama: 'Kepala Dinas', instansi: 'Kota', unit: 'Dinas', mulai: '2022-01-01' };
 * const holder = parseAsn({ nip: '196703141990011999', jenis: 'PNS', jabatan, evidence: {} });
 * const { coming } = comingVacancies([holder], { ruleSet: bkn411, asOf: '2026-11-23' }, { until: '2027-12-31' });
 * console.log(coming[0]?.jabatan.nama, coming[0]?.vacantFrom, coming[0]?.months); // => Kepala Dinas 2027-04-01 4
 * ```
 */
export function comingVacancies(
  holders: Iterable<Asn>,
  context: Context<Grid>,
  options: { readonly until: IsoDate; readonly kelas?: readonly KelasJabatan[] },
): ComingVacancies {
  const { compiled, asOf } = readProvedContext(context);
  const { ruleSet, reference } = compiled;
  requireMembers(options, ['until', 'kelas'], 'options');
  const until = requireIsoDate(options.until, 'options.until');
  const classes = classesOf(options.kelas);
  const { retirement } = ruleSet;
  if (retirement === undefined) {
    throw refusal(
      'context.ruleSet.retirement',
      `Rule set ${ruleSet.id} has no retirement ages (retirement): vacancies to come cannot be told from it.`,
    );
  }
  const coming: ComingVacancy[] = [];
  const overdue: ComingVacancy[] = [];
  const unknown: { readonly nip: string; readonly reason: Bilingual }[] = [];
  const people = elementsOf(holders, 'holders', 'people from parseAsn');
  for (const { nip, tanggalLahir, jabatan } of people.map((holder, index) => givenAsn(holder, `holders[${index}]`))) {
    if (jabatan === undefined || classes?.includes(jabatan.kelas) === false) continue;
    const born = tanggalLahir ?? birthDateOf(nip);
    const vacantFrom = born === undefined ? undefined : retirementDate(born, jabatan.kelas, retirement);
    if (vacantFrom === undefined) {
      const reason =
        born === undefined
          ? { id: 'Tanggal lahir belum diketahui.', en: 'The birth date is not known.' }
          : {
              id: `Aturan tidak memuat batas usia pensiun ${jabatan.kelas}.`,
              en: `The rule set has no retirement age for ${jabatan.kelas}.`,
            };
      unknown.push({ nip, reason });
      continue;
    }
    if (vacantFrom > until) continue;
    const { kelas, nama, instansi, unit } = jabatan;
    const vacancy = { nip, jabatan: { kelas, nama, instansi, unit }, vacantFrom, months: monthsLeft(asOf, vacantFrom) };
    (vacantFrom <= asOf ? overdue : coming).push(vacancy);
  }
  return deepFreeze({
    coming: coming.sort(byDay),
    overdue: overdue.sort(byDay),
    unknown: unknown.sort((a, b) => compareText(a.nip, b.nip)),
    ruleSet: reference,
    asOf,
    until,
  });
}

function classesOf(kelas: readonly KelasJabatan[] | undefined): readonly KelasJabatan[] | undefined {
  return kelas === undefined
    ? undefined
    : requireList(kelas, 'options.kelas', 'classes of posts').map((each, index) =>
        requireOneOf(each, KELAS_JABATAN, `options.kelas[${index}]`),
      );
}

function byDay(a: ComingVacancy, b: ComingVacancy): number {
  const text = ({ vacantFrom, jabatan, nip }: ComingVacancy): readonly string[] => [
    vacantFrom,
    jabatan.instansi,
    jabatan.unit,
    jabatan.nama,
    nip,
  ];
  const [left, right] = [text(a), text(b)];
  return left.reduce((order, part, index) => (order === 0 ? compareText(part, right[index] ?? '') : order), 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

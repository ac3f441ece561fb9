import type { OfficeLikeness } from '../civil-service/same-office.js';
import { keptIn } from './kept-in.js';
import { emptyColumn } from './verdict-column.js';
import { takenKeyOf, targetPostOf } from '../scoring/target-post.js';
import type { Bilingual } from '../problems/bilingual.js';
import type { Condition } from '../conditions/conditions.js';
import type { IsoDate } from '../civil-service/iso-date.js';
import type { Vacancy } from '../vacancy/vacancy.js';
import type { CompiledRuleSet } from '../rule-set/compile/compile-rule-set.js';
import type { Sourced } from '../rule-set/model/rule-set.js';
import type { AskedCondition } from './asked-condition.js';
import { askedCondition, classStageFor, emptyPositions, type RunCache, type VacancyRun } from './vacancy-run.js';
import { openWays } from './way-of-filling.js';

/** What is fixed for the vacancy, or why the rule set does not cover it. */
export function openVacancy(
  vacancy: Vacancy,
  cache: RunCache,
  compiled: CompiledRuleSet,
  asOf: IsoDate,
  stagesHeld: readonly string[],
  movedBoxes: ReadonlyMap<string, number> = new Map(),
): VacancyRun | { readonly blockedBy: Bilingual } {
  const { kelas } = vacancy;
  const entry = compiled.eligibility.get(kelas);
  const allowed = compiled.boxPreference.get(kelas);
  const shares = vacancy.kompetensiTeknis === true ? compiled.technicalShares.get(kelas) : undefined;
  const { id } = compiled.ruleSet;
  if (entry === undefined || allowed === undefined) {
    return {
      blockedBy: {
        id: `Aturan ${id} tidak memuat syarat untuk kelas jabatan ${kelas}.`,
        en: `Rule set ${id} has no conditions for the class of post ${kelas}.`,
      },
    };
  }
  if (vacancy.kompetensiTeknis === true && shares === undefined) {
    return {
      blockedBy: {
        id: `Aturan ${id} tidak memuat bagian kompetensi teknis untuk kelas jabatan ${kelas}.`,
        en: `Rule set ${id} has no share of technical competency for the class of post ${kelas}.`,
      },
    };
  }
  const asked = (conditions: readonly (Condition & Sourced)[]): readonly AskedCondition[] =>
    conditions.map((condition) => askedCondition(condition, condition.provenance, vacancy, cache));
  const ofClass = asked(entry.conditions);
  const outside = compiled.outside.get(kelas);
  const ofClassOutside = outside === undefined ? undefined : asked(outside.conditions);
  const isByHand = ({ condition }: AskedCondition): boolean => condition.kind === 'byHand';
  const isData = (each: AskedCondition): boolean => !isByHand(each);
  const ways = openWays(vacancy, compiled, ({ conditions, provenance }) => {
    const ofWay = asked(conditions);
    return { conditions: ofWay.filter(isData), byHand: ofWay.filter(isByHand), provenance };
  });
  if (ways !== undefined && 'blockedBy' in ways) return ways;
  const own = ownConditions(vacancy).map(({ condition, basis }) => askedCondition(condition, basis, vacancy, cache));
  const targetPost = targetPostOf(compiled, asOf, {}, vacancy, stagesHeld);
  return {
    compiled,
    asOf,
    vacancy,
    occasion: { compiled, asOf, vacancy },
    own: own.filter(isData),
    ways,
    byHand: [...ofClass, ...own].filter(isByHand),
    byHandOutside: (ofClassOutside ?? []).filter(isByHand),
    stage: classStageFor(
      vacancy,
      { ofClass: ofClass.filter(isData), outside: ofClassOutside?.filter(isData), ways },
      cache,
    ),
    technical: emptyColumn(cache.people.members.length),
    allowed,
    boxes: entry.boxes,
    boxBasis: entry.provenance,
    agencies: keptIn(cache.agencies, vacancy.instansi, () => new Map<string, OfficeLikeness>()),
    shares,
    targetPost,
    // Candidates bring their values: nothing is taken of their evidence.
    positions: keptIn(cache.positions, cache.people.areCandidates ? '' : takenKeyOf(targetPost), () =>
      emptyPositions(cache.people.members.length),
    ),
    cache,
    movedBoxes,
  };
}

interface OwnCondition {
  readonly condition: Condition;
  readonly basis: string;
}

/** What the vacancy asks for beyond its class. */
function ownConditions(vacancy: Vacancy): readonly OwnCondition[] {
  const own: OwnCondition[] = [];
  const basis = `vacancy ${vacancy.id}`;
  if (vacancy.jenjangPendidikan !== undefined) {
    own.push({
      condition: {
        kind: 'education',
        id: 'vacancy.education',
        anyOf: vacancy.jenjangPendidikan,
        label: Object.freeze({ id: 'Jenjang pendidikan lowongan', en: 'Education asked by the vacancy' }),
      },
      basis,
    });
  }
  if (vacancy.bidangIlmu?.wajib !== undefined) {
    own.push({
      condition: {
        kind: 'fieldOfStudy',
        id: 'vacancy.fieldOfStudy',
        anyOf: vacancy.bidangIlmu.wajib,
        label: Object.freeze({ id: 'Bidang ilmu wajib', en: 'Required field of study' }),
      },
      basis,
    });
  }
  if (vacancy.golonganMinimum !== undefined) {
    own.push({
      condition: {
        kind: 'golongan',
        id: 'vacancy.golongan',
        minimum: vacancy.golonganMinimum,
        label: Object.freeze({ id: 'Golongan paling rendah', en: 'Lowest rank' }),
      },
      basis,
    });
  }
  return [...own, ...(vacancy.conditions ?? []).map((condition) => ({ condition, basis: condition.basis }))];
}

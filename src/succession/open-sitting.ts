import { viewOf } from '../aspects/evidence-facts.js';
import type { Bilingual } from '../model/bilingual.js';
import type { Condition } from '../model/condition.js';
import type { IsoDate } from '../model/iso-date.js';
import type { Vacancy } from '../model/vacancy.js';
import type { CompiledRuleSet } from '../rules/compile-rule-set.js';
import type { Sourced } from '../rules/rule-set.js';
import type { AskedCondition } from './asked-condition.js';
import { askedCondition, classStagesOf, type Memory, type Sitting } from './sitting.js';
import { openWays } from './way-of-filling.js';

/** What is fixed for the vacancy, or why the rule set does not cover it. */
export function openSitting(
  vacancy: Vacancy,
  memory: Memory,
  compiled: CompiledRuleSet,
  asOf: IsoDate,
  stagesHeld: readonly string[],
  movedBoxes: ReadonlyMap<string, number> = new Map(),
): Sitting | { readonly blockedBy: Bilingual } {
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
    conditions.map((condition) => askedCondition(condition, condition.provenance, vacancy, memory));
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
  const ofWays = ways === undefined ? [] : [...ways.byRoute.values()].flatMap(({ conditions }) => conditions);
  const own = ownConditions(vacancy).map(({ condition, basis }) => askedCondition(condition, basis, vacancy, memory));
  return {
    compiled,
    asOf,
    vacancy,
    occasion: { compiled, asOf, vacancy },
    ofClass: ofClass.filter(isData),
    ofClassOutside: ofClassOutside?.filter(isData),
    own: own.filter(isData),
    ways,
    byHand: [...ofClass, ...own].filter(isByHand),
    byHandOutside: (ofClassOutside ?? []).filter(isByHand),
    classStages: classStagesOf(vacancy, [...ofClass, ...(ofClassOutside ?? []), ...ofWays], ways, memory),
    allowed,
    boxesText: entry.boxes.join(', '),
    boxBasis: entry.provenance,
    boxVerdicts: new Map(),
    agencies: new Map(),
    shares,
    view: viewOf(compiled, asOf, {}, vacancy, stagesHeld),
    memory,
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
  return [...own, ...(vacancy.syarat ?? []).map((condition) => ({ condition, basis: condition.dasar }))];
}

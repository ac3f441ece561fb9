import type { CaraPengisian } from '../../civil-service/cara-pengisian.js';
import type { Condition } from '../../conditions/conditions.js';
import type { Grid } from '../model/grid.js';
import type { Provenance } from '../model/provenance.js';
import type { ClassEligibility, Sourced } from '../model/rule-set.js';

/** Where a civil servant comes from, as far as it tells ways apart. */
export type Route = 'promosi' | 'rotasi' | 'antarinstansi.lowerTier' | 'antarinstansi.sameTier';

/** What a rule set asks of those who come by a route. */
export interface CompiledWay {
  readonly conditions: readonly (Condition & Sourced)[];
  readonly provenance: Provenance;
}

/** The ways of a class. */
export interface CompiledWays {
  /** Whether the rule set tells ways apart; otherwise only what its conditions imply. */
  readonly stated: boolean;
  readonly byRoute: ReadonlyMap<Route, CompiledWay>;
}

const ROUTES_OF = {
  promosi: ['promosi'],
  rotasi: ['rotasi'],
  antarinstansi: ['antarinstansi.lowerTier', 'antarinstansi.sameTier'],
} as const satisfies Readonly<Record<Exclude<CaraPengisian, 'luarPns'>, readonly Route[]>>;

/** `shared` gives one object for conditions that say the same. */
export function compileWays(
  { ways, conditions }: ClassEligibility<Grid>,
  shared: (condition: Condition & Sourced) => Condition & Sourced,
): CompiledWays {
  if (ways === undefined) {
    const lower = conditions.find(({ kind }) => kind === 'lowerTier');
    const implied = lower === undefined ? [] : [['promosi', { conditions: [], provenance: lower.provenance }] as const];
    return { stated: false, byRoute: new Map(implied) };
  }
  return {
    stated: true,
    byRoute: new Map(
      ways.flatMap((way) => {
        const compiled = { conditions: way.conditions.map(shared), provenance: way.provenance };
        const routes = way.from === undefined ? ROUTES_OF[way.cara] : ([`antarinstansi.${way.from}`] as const);
        return routes.map((route) => [route, compiled] as const);
      }),
    ),
  };
}

/** The way that a route belongs to. */
export function wayOf(route: Route): Exclude<CaraPengisian, 'luarPns'> {
  return route === 'promosi' || route === 'rotasi' ? route : 'antarinstansi';
}

/** Whether the rule set has conditions for a way. */
export function hasWay({ byRoute }: CompiledWays, cara: CaraPengisian, isOpenOutside: boolean): boolean {
  return cara === 'luarPns' ? isOpenOutside : ROUTES_OF[cara].some((route) => byRoute.has(route));
}

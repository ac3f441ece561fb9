import { circles, type ModuleGraph } from './module-graph.js';

/**
 * Which file of the package holds a module of src. A face (the modules that entries name) is a file of its own, a folder is one
 * file, and what needs zod stands apart from what does not, so that a program which only places values never loads it.
 * Modules that are wanted alone, and large, have a file of their own.
 */
export interface Rooms {
  /** The modules of each file, by its path in the package without its ending: `boxes/boxes`. */
  readonly modules: ReadonlyMap<string, readonly string[]>;
  readonly roomOf: (module: string) => string;
  /** The names that other files take from a file. */
  readonly taken: (room: string) => readonly (readonly [module: string, names: readonly string[]])[];
}

const isFace = (module: string): boolean => /^(?!version\.ts$)[^/]+$/.test(module);

/** What loads decimal.js, which no bundler drops by itself, and what rule sets are registered in. */
const ALONE = new Set(['rule-set/parse/made-rule-sets.ts', 'exact/decimal.ts', 'exact/decimal-arithmetic.ts']);

/** The rule sets that an entry gives out, of which a program takes the one that it needs. */
function ruleSetsOf(graph: ModuleGraph): ReadonlySet<string> {
  const given = [...graph].filter(([module]) => isFace(module)).flatMap(([, { imports }]) => imports);
  return new Set(given.map(({ target }) => target).filter((target) => target.startsWith('rule-sets/')));
}

const faceName = (module: string): string => module.replace(/\.ts$/, '');

/** The modules that entries name, by the name of their file: `rules` is `rules.ts`. */
export function facesOf(graph: ModuleGraph): ReadonlyMap<string, string> {
  return new Map([...graph.keys()].filter(isFace).map((module) => [faceName(module), module]));
}

export function roomsOf(graph: ModuleGraph): Rooms {
  const needsZod = loadersOf(graph, 'zod');
  const alone = new Set([...ALONE, ...ruleSetsOf(graph)]);
  const roomOf = (module: string): string => {
    if (isFace(module)) return faceName(module);
    if (alone.has(module)) return module.replace(/\.ts$/, '');
    // What the revisions of a rule set have in common: one file that each of them takes.
    if (module.startsWith('rule-sets/bkn411/')) return 'rule-sets/bkn411-chapters';
    const [folder = '', file] = module.split('/');
    if (file === undefined) return `package/${folder.replace(/\.ts$/, '')}`;
    return needsZod.has(module) ? `${folder}/parsing` : `${folder}/${folder}`;
  };
  const modules = new Map<string, string[]>();
  for (const module of graph.keys()) modules.set(roomOf(module), [...(modules.get(roomOf(module)) ?? []), module]);

  const names = new Map<string, Set<string>>();
  const between = new Map<string, Set<string>>();
  for (const [from, { imports }] of graph) {
    for (const { target, values } of imports) {
      if (values.length === 0 || roomOf(target) === roomOf(from)) continue;
      if (values.includes('*')) throw new Error(`src/${from}: write out the names that are taken from src/${target}`);
      names.set(target, new Set([...(names.get(target) ?? []), ...values]));
      between.set(roomOf(from), new Set([...(between.get(roomOf(from)) ?? []), roomOf(target)]));
    }
  }
  const circle = circles(new Map([...between].map(([room, targets]) => [room, [...targets]])))[0];
  if (circle !== undefined) throw new Error(`these files of the package would import each other: ${circle.join(', ')}`);

  return {
    modules,
    roomOf,
    taken: (room) =>
      (modules.get(room) ?? []).flatMap((module) => {
        const own = names.get(module);
        return own === undefined ? [] : [[module, [...own].sort()]];
      }),
  };
}

/** The modules that load a package, themselves or through another. */
function loadersOf(graph: ModuleGraph, name: string): ReadonlySet<string> {
  const loaders = new Set<string>();
  for (let before = -1; before < loaders.size;) {
    before = loaders.size;
    for (const [module, { imports, packages }] of graph) {
      const loads =
        packages.includes(name) || imports.some(({ target, values }) => values.length > 0 && loaders.has(target));
      if (loads) loaders.add(module);
    }
  }
  return loaders;
}

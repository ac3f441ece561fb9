/** Facts, plan, words: ranking knows no evidence and no words. */
import { describe, expect, it } from 'vitest';
import { moduleGraphOf, type ModuleGraph } from '../../.config/module-graph.js';

const graph = moduleGraphOf('src');

/** The modules whose values a module takes, directly or through others. */
function reached(from: string, of: ModuleGraph = graph): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [from];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (seen.has(module)) continue;
    seen.add(module);
    for (const { target, values } of of.get(module)?.imports ?? []) if (values.length > 0) waiting.push(target);
  }
  return seen;
}

const direct = (folder: string): readonly (readonly [string, string])[] =>
  [...graph].flatMap(([module, { imports }]) =>
    module.startsWith(`${folder}/`) ? imports.map(({ target }) => [module, target] as const) : [],
  );

describe('the layers', () => {
  it.each(['succession/rank-successors.ts', 'succession/rank-vacancies.ts', 'procedure.ts'])(
    'the words may be taken away: %s never comes to them',
    (module) => {
      expect(reached(module).size).toBeGreaterThan(20);
      expect([...reached(module)].filter((each) => each.startsWith('explanation/'))).toEqual([]);
    },
  );

  it.each(['conditions', 'placement'])('%s sees facts, never a person or evidence', (folder) => {
    expect(direct(folder).length).toBeGreaterThan(5);
    expect(direct(folder).filter(([, target]) => target.startsWith('person/'))).toEqual([]);
  });

  it('ranking takes no list of evidence: only the door knows how a candidate is read', () => {
    const door = ['succession/candidate.ts', 'succession/candidate.schema.ts', 'succession/parse-candidate.ts'];
    const taken = direct('succession').filter(
      ([module, target]) => /^person\/(?:evidence|definitive-post|service)/.test(target) && !door.includes(module),
    );
    expect(taken).toEqual([]);
  });
});

/** Programs that resolve modules as Node 10 did (`moduleResolution: node10`, older NestJS) find every entry with its types. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const { consumer } = inject('packed');

const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.json'));

const OPTIONS = {
  target: 'ES2022',
  module: 'CommonJS',
  moduleResolution: 'node10',
  ignoreDeprecations: '6.0',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

function mistakesIn(program: string): readonly string[] {
  const file = path.join(consumer, 'older.ts');
  writeFileSync(file, program);
  const { options } = ts.convertCompilerOptionsFromJson(OPTIONS, consumer);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('every entry resolves, and its types are real', () => {
  const imports = entries.map((entry, index) => `import * as e${String(index)} from 'talenta-asn${entry.slice(1)}';`);
  const uses = entries.map((_, index) => `export const n${String(index)}: number = e${String(index)};`);
  const mistakes = mistakesIn([...imports, ...uses].join('\n'));
  expect(mistakes).toHaveLength(entries.length);
  for (const mistake of mistakes)
    expect(mistake).toMatch(/^Type 'typeof import\(.*' is not assignable to type 'number'/);
});

it('a person is placed with the types of the root and of the rule sets', () => {
  const program = `import { placeAxes, type Placement } from 'talenta-asn';
import { bkn411 } from 'talenta-asn/rules';
export const placement: Placement = placeAxes({ kinerja: '71', potensial: 75 }, bkn411);
`;
  expect(mistakesIn(program)).toEqual([]);
});

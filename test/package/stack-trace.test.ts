/** An error that is thrown inside the package says where: its files and functions have the names of the sources. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, it } from 'vitest';

const { consumer } = inject('packed');

it.each([
  ['trace.mjs', "import { placeAxes } from 'talenta-asn';\nplaceAxes(undefined, undefined);\n", 'js'],
  ['trace.cjs', "const { placeAxes } = require('talenta-asn');\nplaceAxes(undefined, undefined);\n", 'cjs'],
])('%s', (file, program, ending) => {
  writeFileSync(path.join(consumer, file), program);
  const { stderr } = spawnSync(process.execPath, [file], { cwd: consumer, encoding: 'utf8' });
  expect(stderr).toMatch(new RegExp(`at placeAxes \\(.*talenta-asn/dist/placement/placement\\.${ending}:\\d+:\\d+\\)`));
});

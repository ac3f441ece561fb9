/** A schema and its interface say the same: what only one of them has does not compile. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { schemaOf } from '../../src/civil-service/schema-of.schema.js';

interface Post {
  readonly nama: string;
  readonly kelas?: 'pengawas' | 'administrator';
  readonly units: readonly { readonly id: string; readonly alias?: string }[];
}
const unit = z.strictObject({ id: z.string(), alias: z.exactOptional(z.string()) });
const kelas = z.exactOptional(z.enum(['pengawas', 'administrator']));

describe('a schema of an interface', () => {
  it('compiles with the same members', () => {
    const schema = schemaOf<Post>()(z.strictObject({ nama: z.string(), kelas, units: z.array(unit) }));
    expect(schema.parse({ nama: 'Kepala', units: [{ id: 'U' }] })).toEqual({ nama: 'Kepala', units: [{ id: 'U' }] });
  });

  it('does not compile where one of the two has less or more', () => {
    const { nama, units } = { nama: z.string(), units: z.array(unit) };
    const refused = [
      // @ts-expect-error the optional member of the interface is missing
      schemaOf<Post>()(z.strictObject({ nama, units })),
      // @ts-expect-error a member that the interface does not have
      schemaOf<Post>()(z.strictObject({ nama, kelas, units, further: z.exactOptional(z.string()) })),
      // @ts-expect-error the optional member is required
      schemaOf<Post>()(z.strictObject({ nama, kelas: z.enum(['pengawas', 'administrator']), units })),
      // @ts-expect-error a word of the list is missing
      schemaOf<Post>()(z.strictObject({ nama, kelas: z.exactOptional(z.enum(['pengawas'])), units })),
      // @ts-expect-error an optional member is missing further down
      schemaOf<Post>()(z.strictObject({ nama, kelas, units: z.array(z.strictObject({ id: z.string() })) })),
      // @ts-expect-error a member is of another type
      schemaOf<Post>()(z.strictObject({ nama: z.number(), kelas, units })),
    ];
    expect(refused).toHaveLength(6);
  });
});

/** What cannot be held equal: of the nine boxes without further axes, by the kind of person, and what takes whole results too. */
const APART = `
  placement/placement.schema.ts notPlaced
  placement/placement.schema.ts placedSchema
  sources/others/talent-mapping.schema.ts mapping
  sources/others/talent-mapping.schema.ts person
  succession/candidate.schema.ts candidateSchema
  succession/candidate.schema.ts poolEntrySchema
`
  .trim()
  .split(/\s*\n\s*/);

it('every schema at the top of a module is held to its interface, but for those named', () => {
  const src = path.resolve(import.meta.dirname, '../../src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.schema.ts'));
  const apart = files.flatMap((file) =>
    [...readFileSync(path.join(src, file), 'utf8').matchAll(/^(?:export )?const (\w+): z\.ZodType</gm)].map(
      ([, name]) => `${file.split(path.sep).join('/')} ${name ?? ''}`,
    ),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(apart.sort()).toEqual(APART);
});

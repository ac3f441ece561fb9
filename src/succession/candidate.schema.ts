import { refusing } from '../problems/schema-check.js';
import * as z from 'zod';
import { late, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { gridPlacementSchema, placementSchema } from '../placement/placement.schema.js';
import { checkIdentity, identityShape, evidenceSchema } from '../person/asn.schema.js';
import type { JenisPegawai, Nip } from '../civil-service/nip.js';
import { decimalSchema, nomorLuarPnsSchema, textSchema } from '../civil-service/primitives.schema.js';
import type { CheckedCandidate, StatedLevels } from './candidate.js';

const levels = recordSchemaOf<StatedLevels>()(() => ({
  kinerja: z.exactOptional(textSchema),
  potensial: z.exactOptional(textSchema),
}));
const statedLevels = z.exactOptional(levels);

const beside = late(() => ({
  statedLevels,
  penilaianKompetensi: z.exactOptional(decimalSchema),
  evidence: z.exactOptional(evidenceSchema),
}));
const byAxes = late(() => ({
  axes: z.strictObject({ kinerja: z.exactOptional(decimalSchema), potensial: z.exactOptional(decimalSchema) }),
}));
const byPlacement = { placement: placementSchema };

const civilServant = late(() => ({ ...identityShape(), jenis: z.exactOptional(identityShape().jenis), ...beside() }));
const outsider = late(() => ({
  ...identityShape(),
  nip: nomorLuarPnsSchema,
  jenis: z.literal('luarPns'),
  ...beside(),
}));

function checkNumber(
  candidate: { readonly nip: Nip; readonly jenis?: JenisPegawai; readonly tanggalLahir?: string },
  context: z.RefinementCtx,
): void {
  checkIdentity({ ...candidate, jenis: candidate.jenis ?? 'PPPK' }, context);
}

/**
 * An entry of a pool: a person with evidence, or a candidate with axis values or a placement. Its number is read apart, by
 * the kind of person; axis values and the score for ties are read where they are used, since one that cannot be read is a
 * finding.
 */
export const poolEntrySchema: z.ZodType<unknown, unknown> = z.lazy(() =>
  z
    .strictObject({
      ...identityShape(),
      nip: z.string(),
      jenis: z.exactOptional(z.enum(['PNS', 'PPPK', 'luarPns'])),
      axes: z.exactOptional(z.record(z.string(), z.unknown())),
      placement: z.exactOptional(gridPlacementSchema),
      statedLevels,
      penilaianKompetensi: z.exactOptional(z.unknown()),
      evidence: z.exactOptional(evidenceSchema),
    })
    .superRefine(({ axes, placement, evidence }, context) => {
      if (axes !== undefined && placement !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['axes'],
          ...refusing('expected axes or a placement, not both', 'axesAndPlacement'),
          input: axes,
        });
      else if (axes === undefined && placement === undefined && evidence === undefined)
        context.addIssue({
          code: 'custom',
          ...refusing('expected evidence, axes or a placement', 'missing'),
          input: undefined,
        });
    }),
);

/** With axis values, or with a placement of the nine boxes. */
export const candidateSchema: z.ZodType<CheckedCandidate, unknown> = z.lazy(() =>
  z.union([
    z.strictObject({ ...civilServant(), ...byAxes() }).superRefine(checkNumber),
    z.strictObject({ ...outsider(), ...byAxes() }),
    z.strictObject({ ...civilServant(), ...byPlacement }).superRefine(checkNumber),
    z.strictObject({ ...outsider(), ...byPlacement }),
  ]),
);

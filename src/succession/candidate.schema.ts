import * as z from 'zod';
import type { AxisValues } from '../boxes/place-axes.js';
import { gridPlacementSchema } from '../boxes/placement.schema.js';
import { checkIdentity, identityShape } from '../model/asn.schema.js';
import { AXIS_KEYS } from '../model/aspect-keys.js';
import { evidenceSchema } from '../model/evidence.schema.js';
import type { Nip } from '../model/nip.js';
import type { NomorLuarPns } from '../model/nomor-luar-pns.js';
import { decimalSchema, nomorLuarPnsSchema, textSchema } from '../model/primitives.schema.js';
import type { Candidate, StatedLevels } from './candidate.js';

/** A candidate whose number has been checked. */
export type CheckedCandidate = Candidate & { readonly nip: Nip | NomorLuarPns; readonly axes: object };

const levels: z.ZodType<StatedLevels, unknown> = z.strictObject({
  kinerja: z.exactOptional(textSchema),
  potensial: z.exactOptional(textSchema),
});
const statedLevels = z.exactOptional(levels);

const scored = {
  axes: z.strictObject({ kinerja: z.exactOptional(decimalSchema), potensial: z.exactOptional(decimalSchema) }),
  statedLevels,
  penilaianKompetensi: z.exactOptional(decimalSchema),
  evidence: z.exactOptional(evidenceSchema),
};

const civilServant = z
  .strictObject({ ...identityShape, jenis: z.exactOptional(identityShape.jenis), ...scored })
  .superRefine((candidate, context) => {
    checkIdentity({ ...candidate, jenis: candidate.jenis ?? 'PPPK' }, context);
    checkAxes(candidate, context);
  });

const outsider = z
  .strictObject({
    ...identityShape,
    nip: nomorLuarPnsSchema,
    jenis: z.literal('luarPns'),
    ...scored,
  })
  .superRefine(checkAxes);

/** An axis has a value, or a word for its level. */
function checkAxes(
  { axes, statedLevels: words }: { readonly axes: Partial<AxisValues>; readonly statedLevels?: StatedLevels },
  context: z.RefinementCtx,
): void {
  for (const key of AXIS_KEYS) {
    if (axes[key] === undefined && words?.[key] === undefined)
      context.addIssue({
        code: 'custom',
        path: ['axes', key],
        message: 'expected decimal text or a number, or a word for its level in statedLevels; found nothing',
      });
  }
}

/**
 * An entry of a pool: a person with evidence, or a candidate with axis values or a placement. Its number is read apart, by
 * the kind of person; axis values and the score for ties are read where they are used, since one that cannot be read is a
 * finding.
 */
export const poolEntrySchema: z.ZodType<unknown, unknown> = z.strictObject({
  ...identityShape,
  nip: z.string(),
  jenis: z.exactOptional(z.enum(['PNS', 'PPPK', 'luarPns'])),
  axes: z.exactOptional(z.record(z.string(), z.unknown())),
  placement: z.exactOptional(gridPlacementSchema),
  statedLevels,
  penilaianKompetensi: z.exactOptional(z.unknown()),
  evidence: z.exactOptional(evidenceSchema),
});

export const candidateSchema: z.ZodType<CheckedCandidate, unknown> = z.union([civilServant, outsider]);

import * as z from 'zod';
import { checkIdentity, identityShape } from '../model/asn.schema.js';
import { evidenceSchema } from '../model/evidence.schema.js';
import type { Nip } from '../model/nip.js';
import { decimalSchema } from '../model/primitives.schema.js';
import type { Candidate } from './candidate.js';

/** A candidate whose NIP has been checked. */
export type CheckedCandidate = Candidate & { readonly nip: Nip; readonly axes: object };

export const candidateSchema: z.ZodType<CheckedCandidate, unknown> = z
  .strictObject({
    ...identityShape,
    jenis: z.exactOptional(identityShape.jenis),
    axes: z.strictObject({ kinerja: decimalSchema, potensial: decimalSchema }),
    penilaianKompetensi: z.exactOptional(decimalSchema),
    evidence: z.exactOptional(evidenceSchema),
  })
  .superRefine((candidate, context) => {
    checkIdentity({ ...candidate, jenis: candidate.jenis ?? 'PPPK' }, context);
  });

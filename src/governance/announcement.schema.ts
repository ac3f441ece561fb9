import * as z from 'zod';
import { argumentOf, dateArgument } from '../model/argument.schema.js';
import { caraPengisianSchema } from '../model/cara-pengisian.schema.js';
import { KELAS_JABATAN } from '../model/kelas-jabatan.js';
import { isoDateSchema } from '../model/primitives.schema.js';
import { ruleSetReferenceSchema } from '../rules/rule-set-reference.schema.js';
import { meritKeySchema, OUTCOMES, placeSchema } from '../succession/succession.schema.js';
import type { AnnouncedPerson, Announcement, AnnouncementDetails } from './announcement.js';

const person: z.ZodType<AnnouncedPerson, unknown> = z.strictObject({
  place: z.exactOptional(placeSchema),
  nama: z.exactOptional(z.string()),
  nip: z.string(),
  cara: z.exactOptional(caraPengisianSchema),
});

const objection = z.strictObject({ from: z.exactOptional(isoDateSchema), until: isoDateSchema, to: z.string() });

const announcement: z.ZodType<Announcement, unknown> = z.strictObject({
  instansi: z.string(),
  nomor: z.exactOptional(z.string()),
  tanggal: isoDateSchema,
  vacancy: z.strictObject({ id: z.string(), nama: z.string(), kelas: z.enum(KELAS_JABATAN) }),
  outcome: z.enum(OUTCOMES),
  shortlistSize: z.int().min(1),
  listed: z.enum(['byPlace', 'alphabetical']),
  people: z.array(person),
  openUntil: z.exactOptional(z.array(meritKeySchema)),
  chosen: z.exactOptional(person),
  unsettled: z.int().min(0),
  unreadable: z.int().min(0),
  objection: z.exactOptional(objection),
  ruleSet: ruleSetReferenceSchema,
  asOf: isoDateSchema,
});

const details: z.ZodType<AnnouncementDetails, unknown> = z.strictObject({
  instansi: z.string(),
  nomor: z.exactOptional(z.string()),
  tanggal: dateArgument,
  listed: z.enum(['byPlace', 'alphabetical']),
  names: z.record(z.string(), z.string()),
  // A row of a committee's list holds more.
  named: z.exactOptional(z.array(z.object({ nip: z.string(), place: placeSchema }))),
  chosen: z.exactOptional(z.string()),
  objection: z.exactOptional(objection),
});

export const announcementArgument = argumentOf(announcement);
export const announcementDetailsArgument = argumentOf(details);

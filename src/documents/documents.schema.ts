import * as z from 'zod';
import { lateSchemaOf, recordSchemaOf } from '../civil-service/schema-of.schema.js';
import { argumentOf, dateArgument } from '../parsing/argument.schema.js';
import type { Bilingual, Language } from '../problems/bilingual.js';
import type { DocumentBlock, OfficialDocument } from './official-document.js';
import { objectionRuleSchema } from '../procedure/objection.schema.js';
import type { ReplyDetails } from './objection-reply.js';
import { isoDateSchema, bilingualSchema } from '../civil-service/primitives.schema.js';
import { caraPengisianSchema } from '../civil-service/cara-pengisian.schema.js';
import {
  gridSuccessionSchema,
  meritKeySchema,
  OUTCOMES,
  placeSchema,
  conditionVerdictShape,
  successionSchema,
} from '../succession/succession.schema.js';
import type { CommitteeFile, CommitteeFileDetails } from './committee-file.js';
import { outcomeSchema } from '../procedure/committee/committee.schema.js';
import { KELAS_JABATAN } from '../civil-service/kelas-jabatan.js';
import { ruleSetReferenceSchema } from '../rule-set/parse/rule-set-reference.schema.js';
import type { AnnouncedPerson, Announcement, AnnouncementDetails } from './announcement.js';
import { aspectProfileSchema } from '../scoring/aspect-profile.schema.js';
import { placementSchema } from '../placement/placement.schema.js';
import type { GroundedVerdict } from '../explanation/check-eligibility.js';
import { developmentSchema } from '../development/development.schema.js';
import type { Letter, LetterDetails, LetterOutcome, RankBand } from './letter.js';

/** Cells may be empty. */
const text = recordSchemaOf<Bilingual>()(() => ({ id: z.string(), en: z.string() }));

const block = lateSchemaOf<DocumentBlock>()(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text }),
    z.strictObject({ kind: z.literal('paragraph'), text }),
    z.strictObject({ kind: z.literal('list'), items: z.array(text) }),
    z.strictObject({
      kind: z.literal('table'),
      caption: text,
      head: z.array(text),
      rows: z.array(z.array(text)),
    }),
  ]),
);

export const documentArgument = argumentOf<OfficialDocument>(z.strictObject({ title: text, blocks: z.array(block) }));

export const languageArgument = argumentOf<Language>(z.enum(['id', 'en']));

const replyDetails = recordSchemaOf<ReplyDetails>()(() => ({
  instansi: z.string(),
  tanggal: dateArgument,
  rule: z.exactOptional(objectionRuleSchema),
}));

export const replyDetailsArgument = argumentOf(replyDetails);

const names = z.record(z.string(), z.string());
const howNipsArePrinted = z.enum(['masked', 'full']);

const committeeFile = recordSchemaOf<CommitteeFile>()(() => ({
  tanggal: isoDateSchema,
  names,
  succession: gridSuccessionSchema,
  outcome: z.exactOptional(outcomeSchema),
  nip: howNipsArePrinted,
}));

const committeeFileDetails = recordSchemaOf<CommitteeFileDetails>()(() => ({
  tanggal: dateArgument,
  names,
  outcome: z.exactOptional(outcomeSchema),
  nip: z.exactOptional(howNipsArePrinted),
}));

export const committeeFileArgument = argumentOf(committeeFile);
export const committeeFileDetailsArgument = argumentOf(committeeFileDetails);

const person = recordSchemaOf<AnnouncedPerson>()(() => ({
  place: z.exactOptional(placeSchema),
  nama: z.exactOptional(z.string()),
  nip: z.string(),
  cara: z.exactOptional(caraPengisianSchema),
}));

const lodging = { until: isoDateSchema, to: z.string() };
const objection = z.strictObject({ from: z.exactOptional(isoDateSchema), ...lodging });
const objectionOfLetter = z.strictObject(lodging);

const announcement = recordSchemaOf<Announcement>()(() => ({
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
}));

const announcementDetails = recordSchemaOf<AnnouncementDetails>()(() => ({
  instansi: z.string(),
  nomor: z.exactOptional(z.string()),
  tanggal: dateArgument,
  listed: z.enum(['byPlace', 'alphabetical']),
  names,
  // A row of a committee's list holds more.
  named: z.exactOptional(z.array(z.object({ nip: z.string(), place: placeSchema }))),
  chosen: z.exactOptional(z.string()),
  objection: z.exactOptional(objection),
}));

export const announcementArgument = argumentOf(announcement);
export const announcementDetailsArgument = argumentOf(announcementDetails);

const band = recordSchemaOf<RankBand>()(() => ({ from: z.int().min(1), to: z.exactOptional(z.int().min(1)) }));

const outcome = lateSchemaOf<LetterOutcome>()(() =>
  z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('shortlisted'),
      place: placeSchema,
      openUntil: z.exactOptional(z.array(meritKeySchema)),
    }),
    z.strictObject({ status: z.literal('reserve'), band }),
    z.strictObject({ status: z.enum(['notEligible', 'undetermined', 'notInPool']) }),
  ]),
);

const groundedVerdict = recordSchemaOf<GroundedVerdict>()(() => ({
  ...conditionVerdictShape,
  message: bilingualSchema,
  validUntil: z.exactOptional(isoDateSchema),
  grounds: z.array(z.strictObject({ path: z.exactOptional(z.string()), text: bilingualSchema })),
}));

const letter = recordSchemaOf<Letter>()(() => ({
  instansi: z.string(),
  tanggal: isoDateSchema,
  nama: z.exactOptional(z.string()),
  nip: z.string(),
  vacancy: z.strictObject({ id: z.string(), nama: z.string() }),
  standing: outcome,
  cara: z.exactOptional(caraPengisianSchema),
  profile: aspectProfileSchema,
  placement: placementSchema,
  levels: z.exactOptional(
    z.strictObject({ kinerja: z.exactOptional(bilingualSchema), potensial: z.exactOptional(bilingualSchema) }),
  ),
  conditions: z.array(groundedVerdict),
  development: developmentSchema,
  objection: z.exactOptional(objectionOfLetter),
}));

/** What stands in a letter beside the person and the result. */
const wording = recordSchemaOf<Pick<LetterDetails, 'instansi' | 'tanggal' | 'bands' | 'objection'>>()(() => ({
  instansi: z.string(),
  tanggal: dateArgument,
  bands: z.exactOptional(z.array(band)),
  objection: z.exactOptional(objectionOfLetter),
}));

export const letterArgument = argumentOf(letter);
export const letterWordingArgument = argumentOf(wording);
export const successionArgument = argumentOf(successionSchema);

import * as z from 'zod';
import { caraPengisianSchema } from '../civil-service/cara-pengisian.schema.js';
import { KELAS_JABATAN } from '../civil-service/kelas-jabatan.js';
import { bilingualSchema, isoDateSchema, type NamesOf } from '../civil-service/primitives.schema.js';
import { recordSchemaOf } from '../civil-service/schema-of.schema.js';
import type { FoundParameters, Origin, ReasonParameters } from './reason-parameters.js';

const ORIGINS = {
  notPns: 'notPns',
  contradicted: 'contradicted',
  unknown: 'unknown',
  post: 'post',
  postDoubtful: 'postDoubtful',
  postWithoutTier: 'postWithoutTier',
  postDoubtfulWithoutTier: 'postDoubtfulWithoutTier',
} as const satisfies NamesOf<Origin>;

const whole = z.int();
const box = z.int().min(1);
const kelas = z.enum(KELAS_JABATAN);
const kelasOrSome = z.lazy(() => z.union([kelas, z.array(kelas)]));
const origin = z.enum(ORIGINS);
const text = z.string();

const ofOne = () => ({
  whole: z.exactOptional(whole),
  box: z.exactOptional(box),
  boxes: z.exactOptional(z.array(box)),
  text: z.exactOptional(text),
  texts: z.exactOptional(z.array(text)),
  day: z.exactOptional(isoDateSchema),
  ways: z.exactOptional(z.array(caraPengisianSchema)),
});

/** What fills the sentence of a reason. */
export const reasonParametersSchema = recordSchemaOf<ReasonParameters>()(() => {
  const one = ofOne();
  return {
    years: one.whole,
    held: one.whole,
    days: one.whole,
    months: one.whole,
    left: one.whole,
    age: one.whole,
    tahun: one.whole,
    box: one.box,
    boxes: one.boxes,
    possible: one.boxes,
    anyOf: one.texts,
    found: one.texts,
    minimum: one.text,
    jabatan: z.exactOptional(kelas),
    kelas: z.exactOptional(kelasOrSome),
    rumpun: one.text,
    nama: one.text,
    instansi: one.text,
    wanted: one.text,
    tingkat: one.text,
    tanggal: one.day,
    mulai: one.day,
    on: one.day,
    since: one.day,
    until: one.day,
    lowongan: one.text,
    status: one.text,
    origin: z.exactOptional(origin),
    cara: one.ways,
    open: one.ways,
    ruleSet: one.text,
    stage: z.exactOptional(bilingualSchema),
  };
});

const ofMany = () => ({
  whole: z.exactOptional(z.array(whole)),
  box: z.exactOptional(z.array(box)),
  boxes: z.exactOptional(z.array(z.array(box))),
  text: z.exactOptional(z.array(text)),
  texts: z.exactOptional(z.array(z.array(text))),
  day: z.exactOptional(z.array(isoDateSchema)),
  ways: z.exactOptional(z.array(z.array(caraPengisianSchema))),
});

/** The same of several people: a list for each. */
export const foundParametersSchema = recordSchemaOf<FoundParameters>()(() => {
  const many = ofMany();
  return {
    years: many.whole,
    held: many.whole,
    days: many.whole,
    months: many.whole,
    left: many.whole,
    age: many.whole,
    tahun: many.whole,
    box: many.box,
    boxes: many.boxes,
    possible: many.boxes,
    anyOf: many.texts,
    found: many.texts,
    minimum: many.text,
    jabatan: z.exactOptional(z.array(kelas)),
    kelas: z.exactOptional(z.array(kelasOrSome)),
    rumpun: many.text,
    nama: many.text,
    instansi: many.text,
    wanted: many.text,
    tingkat: many.text,
    tanggal: many.day,
    mulai: many.day,
    on: many.day,
    since: many.day,
    until: many.day,
    lowongan: many.text,
    status: many.text,
    origin: z.exactOptional(z.array(origin)),
    cara: many.ways,
    open: many.ways,
    ruleSet: many.text,
    stage: z.exactOptional(z.array(bilingualSchema)),
  };
});

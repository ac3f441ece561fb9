/**
 * The SIASN payloads of the example, thirty people with fifteen payloads each, read and assembled, beside version 0.1.0 in the same
 * process. The least processor time of several rounds; the people that both versions assemble are compared first.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as sources from 'talenta-asn/sources';
import { published } from './published.js';

const ROUNDS = 15;
const FOLDER = path.join(import.meta.dirname, '../../examples/siasn/data');

type Payloads = Readonly<Record<string, unknown>>;
type Reader = (payloads: unknown, options: object) => unknown;

const files = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Payloads & { readonly nip: string },
);

function read(library: Payloads, file: Payloads & { readonly nip: string }): unknown {
  const subject = { nip: file.nip, asOf: '2026-11-24' };
  const of = (adapter: string, payload: string, more: object = {}): unknown => {
    const reader = library[adapter];
    if (typeof reader !== 'function') throw new TypeError(`no ${adapter}`);
    return (reader as Reader)(file[payload], { ...subject, ...more });
  };
  const parts = {
    ...subject,
    dataUtama: of('fromDataUtama', 'data-utama'),
    golongan: of('fromGolongan', 'rw-golongan'),
    sources: [
      of('fromSkp22', 'rw-skp22'),
      of('fromHukdis', 'rw-hukdis'),
      of('fromJabatan', 'rw-jabatan', { actingMonths: { plt: 3, plh: 1 }, rumpun: file['rumpun'] }),
      of('fromPendidikan', 'rw-pendidikan'),
      of('fromDiklat', 'rw-diklat'),
      of('fromKursus', 'rw-kursus'),
      of('fromSertifikasi', 'rw-sertifikasi'),
      of('fromPenghargaan', 'rw-penghargaan', { lingkup: file['lingkup'] }),
      of('fromKompetensi', 'rw-kompetensi'),
      of('fromPotensi', 'rw-potensi'),
      of('fromTimKerja', 'tim-kerja'),
      of('fromUmpanBalik360', 'umpan-balik-360'),
      of('fromLhkpn', 'lhkpn'),
    ],
  };
  const assemble = library['assembleAsn'];
  if (typeof assemble !== 'function') throw new TypeError('no assembleAsn');
  return Reflect.apply(assemble, undefined, [parts]);
}

function hashOf(assembled: unknown): string {
  const { asn } = assembled as { readonly asn: unknown };
  return createHash('sha256').update(JSON.stringify(asn)).digest('hex');
}

function least(library: Payloads): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    for (const file of files) read(library, file);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / files.length;
  });
  return Math.min(...times);
}

const before = await published();
const same = files.filter((file) => hashOf(read(sources, file)) === hashOf(read(before, file))).length;
console.log(`${String(same)} of ${String(files.length)} people are assembled as by 0.1.0`);
const [ours, theirs] = [least(sources), least(before)];
console.log('ms a person | 0.1.0, ms | times faster');
console.log([ours, theirs, theirs / ours].map((value) => value.toFixed(2)).join(' | '));

import type { KelasJabatan } from '../../civil-service/kelas-jabatan.js';
import type { Citation, Provenance } from '../../rule-set/model/provenance.js';
import type { ClassEligibility, FillingWay, RuleSet } from '../../rule-set/model/rule-set.js';
import type { Bilingual } from '../../problems/bilingual.js';
import { checkedOn, text } from '../shorthands.js';
import {
  ADMINISTRATOR,
  COMMON,
  FROM_SUCCESSION_GROUP,
  JPT_MADYA,
  JPT_PRATAMA,
  JPT_UTAMA,
  PENGAWAS,
  PERFORMANCE,
  type Asked,
} from './conditions.js';

// Ways of filling posts (cara pengisian), with what each asks: revision 2.

const resting = checkedOn('2026-11-26');

const inStatute = (citations: readonly Citation[], note?: Bilingual): Provenance =>
  resting('statute', 'secondarySources', citations, note);

/** Art. 132: moves among JPT; Art. 190: moves of any civil servant. */
const LATERAL_JPT = inStatute([
  { source: 'pp17', provision: 'Art. 132(1)-(2)' },
  { source: 'pp11', provision: 'Art. 190(3)' },
  { source: 'mutasiParigi' },
  { source: 'joglo' },
]);
const LATERAL = inStatute(
  [{ source: 'pp11', provision: 'Art. 190(3)-(4)' }, { source: 'mutasiParigi' }],
  text(
    'Pasal 190(3) menyebut 2 sampai 5 tahun; hanya batas bawah menjadi syarat orang, batas atas mengikat instansi.',
    'Art. 190(3) says 2 to 5 years; only the lower limit is a condition of the person, the upper one binds the agency.',
  ),
);
const ORIGIN_APPROVES = inStatute([
  { source: 'pp11', provision: 'Art. 192(2)' },
  { source: 'perBkn5' },
  { source: 'mutasiParigi' },
]);
const FIRST_APPOINTMENT = inStatute([
  { source: 'pp11', provision: 'Art. 107' },
  { source: 'pp17', provision: 'Art. 107' },
  { source: 'parigi' },
  { source: 'kkp21', provision: 'definition of jabatan target' },
  { source: 'kpk2', provision: 'definition of jabatan target' },
]);
const ADMINISTRATION = inStatute([{ source: 'adm' }]);
const KIND_OF_EMPLOYEE: readonly Citation[] = [{ source: 'uu20', provision: 'Art. 34(2)' }, { source: 'pp49' }];

const PNS_OR_CERTAIN_PPPK: Asked = {
  kind: 'jenisPegawai',
  id: 'jenisPegawai',
  anyOf: ['PNS'],
  byHand: ['PPPK'],
  label: text('PNS; PPPK hanya pada jabatan tertentu', 'PNS; PPPK for certain posts only'),
  provenance: inStatute(
    KIND_OF_EMPLOYEE,
    text(
      'Hanya JPT Utama dan Madya tertentu, yang nomenklaturnya ditetapkan Presiden; pejabat memeriksanya.',
      'Certain JPT Utama and Madya only, named by the President; the officer checks it.',
    ),
  ),
};
const PNS: Asked = {
  kind: 'jenisPegawai',
  id: 'jenisPegawai',
  anyOf: ['PNS'],
  label: text('PNS', 'Civil servant with tenure (PNS)'),
  provenance: inStatute(
    KIND_OF_EMPLOYEE,
    text(
      'PP 49/2018 membuka JPT Utama dan Madya tertentu saja; jabatan manajerial lain menurut UU 20/2023 Pasal 34(2) belum diatur.',
      'PP 49/2018 opens certain JPT Utama and Madya only; no rule names other managerial posts under UU 20/2023 Art. 34(2).',
    ),
  ),
};

const timeInPost = (provenance: Provenance): Asked => ({
  kind: 'timeInPost',
  id: 'timeInPost',
  years: 2,
  label: text(
    'Telah menduduki jabatan sekarang paling singkat 2 tahun',
    'Has held the present post for at least 2 years',
  ),
  provenance,
});
const COMPETENCY_TEST: Asked = {
  kind: 'byHand',
  id: 'competencyTest',
  label: text(
    'Lulus uji kompetensi untuk perpindahan antarjabatan pimpinan tinggi, sesuai standar jabatan',
    'Has passed the competency test for moves among leadership posts, to the standard of the post',
  ),
  provenance: LATERAL_JPT,
};
const ORIGIN_APPROVAL: Asked = {
  kind: 'byHand',
  id: 'originAgencyApproval',
  label: text('Persetujuan PPK instansi asal', 'Approval of the agency of origin (its PPK)'),
  provenance: ORIGIN_APPROVES,
};

/** What a first appointment to a tier asks, or a move within one. */
interface Route {
  readonly asks: readonly Asked[];
  readonly provenance: Provenance;
}

const ways = (first: Route, lateral: Route): readonly FillingWay[] => [
  { cara: 'promosi', conditions: first.asks, provenance: first.provenance },
  { cara: 'rotasi', conditions: lateral.asks, provenance: lateral.provenance },
  {
    cara: 'antarinstansi',
    from: 'lowerTier',
    conditions: [...first.asks, ORIGIN_APPROVAL],
    provenance: ORIGIN_APPROVES,
  },
  {
    cara: 'antarinstansi',
    from: 'sameTier',
    conditions: [...lateral.asks, ORIGIN_APPROVAL],
    provenance: ORIGIN_APPROVES,
  },
];

const jpt = (kelas: KelasJabatan, jenisPegawai: Asked, asked: typeof JPT_UTAMA): ClassEligibility => ({
  kelas,
  boxes: [9, 8, 7],
  conditions: [jenisPegawai, asked.education, ...COMMON],
  provenance: FROM_SUCCESSION_GROUP,
  ways: ways(
    { asks: [asked.related, asked.previousPost, asked.maximumAge], provenance: FIRST_APPOINTMENT },
    { asks: [timeInPost(LATERAL_JPT), COMPETENCY_TEST], provenance: LATERAL_JPT },
  ),
});

const belowJpt = (kelas: KelasJabatan, asked: typeof ADMINISTRATOR): ClassEligibility => ({
  kelas,
  boxes: [9, 8, 7],
  conditions: [PNS, asked.education, PERFORMANCE, ...COMMON],
  provenance: resting(
    'agencyChoice',
    'secondarySources',
    [
      { source: 'permenpanrb3', provision: 'follow-ups of boxes 7, 8, 9' },
      { source: 'sukabumi' },
      { source: 'semarang' },
    ],
    text(
      'Kotak 7, 8, 9 untuk administrator dan pengawas diterapkan dua instansi; sama dengan Kelompok Rencana Suksesi.',
      'Boxes 7, 8, 9 for administrator and pengawas are applied by two agencies; the same as the succession group.',
    ),
  ),
  ways: ways(
    { asks: [asked.previousPost], provenance: ADMINISTRATION },
    { asks: [timeInPost(LATERAL)], provenance: LATERAL },
  ),
});

export const ELIGIBILITY_BY_WAYS: readonly ClassEligibility[] = [
  jpt('jptUtama', PNS_OR_CERTAIN_PPPK, JPT_UTAMA),
  jpt('jptMadya', PNS_OR_CERTAIN_PPPK, JPT_MADYA),
  jpt('jptPratama', PNS, JPT_PRATAMA),
  belowJpt('administrator', ADMINISTRATOR),
  belowJpt('pengawas', PENGAWAS),
];

export const DEFAULT_WAYS: NonNullable<RuleSet['defaultWays']> = {
  ways: ['promosi', 'rotasi'],
  provenance: resting(
    'implementingRule',
    'secondarySources',
    [{ source: 'kepkaBkn411' }, { source: 'cilegon' }],
    text(
      'Sejak 1 Januari 2026 rotasi dan mutasi juga melalui manajemen talenta, menurut berita satu kota; instansi lain dan luar PNS hanya bila lowongan menyatakannya: asumsi pustaka.',
      'Since 1 January 2026 rotation and transfer go through talent management too, as one city is told to; other agencies and outsiders only where the vacancy says so: an assumption of this library.',
    ),
  ),
};

import { text } from '../shorthands.js';
import type { Source } from '../../rule-set/model/provenance.js';

/** What both revisions of the default rule set cite. */
export const SOURCES = {
  kepkaBkn411: {
    kind: 'decree',
    title: text('Keputusan Kepala BKN Nomor 411 Tahun 2025', 'Decree of the Head of BKN 411/2025'),
  },
  permenpanrb3: {
    kind: 'ministerialRegulation',
    title: text(
      'PermenPANRB Nomor 3 Tahun 2020 tentang Manajemen Talenta ASN',
      'PermenPANRB 3/2020 on ASN talent management',
    ),
  },
  permenpanrb38: {
    kind: 'ministerialRegulation',
    title: text(
      'PermenPANRB Nomor 38 Tahun 2017 tentang Standar Kompetensi Jabatan ASN',
      'PermenPANRB 38/2017 on competency standards of posts',
    ),
  },
  pp11: {
    kind: 'governmentRegulation',
    title: text(
      'PP Nomor 11 Tahun 2017 tentang Manajemen PNS',
      'Government Regulation 11/2017 on the management of civil servants',
    ),
  },
  pp17: {
    kind: 'governmentRegulation',
    title: text(
      'PP Nomor 17 Tahun 2020 tentang Perubahan atas PP 11/2017',
      'Government Regulation 17/2020 amending 11/2017',
    ),
    url: 'http://online.flipbuilder.com/abgzo/wiyr/files/basic-html/page12.html',
  },
  pp94: {
    kind: 'governmentRegulation',
    title: text('PP Nomor 94 Tahun 2021 tentang Disiplin PNS', 'Government Regulation 94/2021 on discipline'),
  },
  kkp21: {
    kind: 'ministerialRegulation',
    title: text('Permen KKP Nomor 21 Tahun 2022', 'Regulation 21/2022 of the Ministry of Marine Affairs and Fisheries'),
    url: 'https://pasal.id/peraturan/permen/permen-kkp-no-21-tahun-2022',
  },
  kpk2: {
    kind: 'ministerialRegulation',
    title: text('Peraturan KPK Nomor 2 Tahun 2024', 'KPK Regulation 2/2024'),
    url: 'https://pasal.id/en/peraturan/perban/peraturan-kpk-no-2-tahun-2024',
  },
  simantap: {
    kind: 'secondary',
    title: text(
      'Aplikasi SIMANTAP Sekretariat Jenderal DPD RI (naufalirfani/simantap-be)',
      'SIMANTAP application of the DPD RI secretariat (naufalirfani/simantap-be)',
    ),
  },
  acehBarat: {
    kind: 'secondary',
    title: text(
      'Aplikasi talenta Kabupaten Aceh Barat (saifulanwarmbo/simata)',
      'Talent application of Aceh Barat regency (saifulanwarmbo/simata)',
    ),
  },
  pp11Outside: {
    kind: 'secondary',
    title: text(
      'PP 11/2017 Pasal 108, halaman buku digital',
      'Government Regulation 11/2017 Art. 108, page of a digital book',
    ),
    url: 'http://online.flipbuilder.com/abgzo/gxvh/files/basic-html/page65.html',
  },
  seBkn1: {
    kind: 'decree',
    title: text(
      'Surat Edaran Kepala BKN Nomor 1/SE/I/2021 tentang kewenangan Plh dan Plt',
      'Circular of the Head of BKN 1/SE/I/2021 on the powers of Plh and Plt',
    ),
  },
  djki: {
    kind: 'secondary',
    title: text(
      'Aplikasi talenta DJKI Kemenkumham, menyebut tabel 14 dan 16',
      'Talent application of DJKI, naming tables 14 and 16',
    ),
  },
  djbk: {
    kind: 'secondary',
    title: text(
      'Dokumen talenta Ditjen Bina Konstruksi (Praz-715/pupr-argo-dev)',
      'Talent documents of the Directorate General of Construction (Praz-715/pupr-argo-dev)',
    ),
  },
  kaden: {
    kind: 'secondary',
    title: text('Aplikasi dasbor talenta dengan bobot 411/2025', 'A talent dashboard carrying the weights of 411/2025'),
  },
  lgi: {
    kind: 'secondary',
    title: text('Analisis pers LGI, Oktober 2025', 'Press analysis by LGI, October 2025'),
    url: 'https://www.mediaadvokasi.id/2025/10/waspada-manajemen-talenta-asn-lgi.html',
  },
  kanreg5: {
    kind: 'secondary',
    title: text('Paparan Kantor Regional V BKN, 2026', 'Briefing of BKN Regional Office V, 2026'),
  },
  tmk: {
    kind: 'secondary',
    title: text('Paparan KemenPANRB tentang PermenPANRB 3/2020', 'KemenPANRB slides on PermenPANRB 3/2020'),
    url: 'https://id.scribd.com/document/596538753/TM-Kemenpan-1',
  },
  medan: {
    kind: 'secondary',
    title: text(
      'Berita pengisian JPT melalui manajemen talenta, Kota Medan',
      'News on filling leadership posts by talent management, Medan city',
    ),
  },
  parigi: {
    kind: 'secondary',
    title: text(
      'Persyaratan JPT, BKPSDM Parigi Moutong (PP 11/2017 Pasal 105-107)',
      'Requirements of JPT, BKPSDM Parigi Moutong (PP 11/2017 Art. 105-107)',
    ),
    url: 'http://dirbkpsdm.parigimoutongkab.go.id/index.php/pangkat-jab/jabatan-pimpinan-tinggi/persyaratan-jabatan-pimpinan-tinggi',
  },
  ma: {
    kind: 'secondary',
    title: text('Lowongan JPT Mahkamah Agung', 'Vacancies of the Supreme Court'),
    url: 'https://dandapala.com/article/detail/ma-buka-lowongan-strategis-jpt-madya-pratama-simak-syaratnya',
  },
  adm: {
    kind: 'secondary',
    title: text(
      'Persyaratan administrator dan pengawas (PP 11/2017)',
      'Requirements of administrator and pengawas (PP 11/2017)',
    ),
    url: 'https://bloginfokuhaku.blogspot.com/2019/08/persyaratan-pns-untuk-dapat-diangkat.html',
  },
} satisfies Readonly<Record<string, Source>>;

/** What revision 2 cites besides. */
export const SOURCES_OF_REVISION_2 = {
  peraturanBkn26: {
    kind: 'ministerialRegulation',
    title: text(
      'Peraturan BKN Nomor 26 Tahun 2019 tentang Pembinaan Penyelenggara Penilaian Kompetensi PNS',
      'BKN Regulation 26/2019 on those who hold competency assessments of civil servants',
    ),
  },
  puspenkom: {
    kind: 'secondary',
    title: text(
      'Tanya jawab Pusat Penilaian Kompetensi (Puspenkom), layanan bantuan BKN',
      'Questions and answers of the competency assessment centre (Puspenkom), help desk of BKN',
    ),
  },
  sukabumi: {
    kind: 'secondary',
    title: text(
      'Berita manajemen talenta Sukabumi, 13 Februari 2026',
      'News on talent management in Sukabumi, 13 February 2026',
    ),
  },
  semarang: {
    kind: 'secondary',
    title: text(
      'Berita manajemen talenta Kota Semarang, 19 Desember 2025',
      'News on talent management in Semarang city, 19 December 2025',
    ),
  },
  uu20: {
    kind: 'statute',
    title: text('UU Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara', 'Law 20/2023 on the state civil apparatus'),
  },
  pp49: {
    kind: 'governmentRegulation',
    title: text(
      'PP Nomor 49 Tahun 2018 tentang Manajemen PPPK',
      'Government Regulation 49/2018 on the management of PPPK',
    ),
  },
  perBkn5: {
    kind: 'ministerialRegulation',
    title: text(
      'Peraturan BKN Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi',
      'BKN Regulation 5/2019 on how moves are carried out',
    ),
  },
  mutasiParigi: {
    kind: 'secondary',
    title: text(
      'Mutasi, BKPSDM Parigi Moutong (PP 11/2017 Pasal 190-193)',
      'Moves, BKPSDM Parigi Moutong (PP 11/2017 Art. 190-193)',
    ),
    url: 'http://dirbkpsdm.parigimoutongkab.go.id/index.php/pengembangan-karier-pengembangan-kompetensi-dan-sistem-informasi-manajemen-karier/pengembangan-karier/mutasi',
  },
  joglo: {
    kind: 'secondary',
    title: text(
      'PP 17/2020, ringkasan Jogloabang (mutasi antar-JPT melalui uji kompetensi)',
      'Government Regulation 17/2020, summary by Jogloabang (moves among JPT by competency test)',
    ),
    url: 'https://www.jogloabang.com/gaya/pp-17-2020-perubahan-pp-11-2017-manajemen-pns',
  },
  cilegon: {
    kind: 'secondary',
    title: text(
      'Berita rotasi dan mutasi melalui manajemen talenta, Kota Cilegon, 7 Januari 2026',
      'News on rotation and transfer through talent management, Cilegon city, 7 January 2026',
    ),
  },
} satisfies Readonly<Record<string, Source>>;

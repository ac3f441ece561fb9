/**
 * Adapters from real payloads (SIASN, E-Kinerja, SIMATA, assessment centres, 360-degree feedback, LHKPN) to the evidence of an
 * `Asn`. They take parsed JSON or rows, never addresses or tokens, and never throw on data.
 *
 * @packageDocumentation
 */
export { ANSWER_SIGNS, type AnswerMeaning, type AnswerSign } from './answer-signs.js';
export { predikatOfRatings } from './appraisal.js';
export {
  assembleAsn,
  NEEDED_SOURCES,
  type AsnParts,
  type AssembledAsn,
  type ListCompleteness,
  type ListGap,
} from './assemble-asn.js';
export { catSheet, fromCat, type CatOptions, type CatRecord } from './cat.js';
export type { CatColumnName } from './cat-columns.js';
export { evidenceOfPerson } from './evidence-of-person.js';
export {
  CODE_LISTS,
  type CodeList,
  type CodeLists,
  type CodeMeanings,
  type PunishmentCode,
  type Rating,
} from './code-lists.js';
export { fromDataUtama, type DataUtamaRecord } from './data-utama.js';
export {
  dataQuality,
  type DataQuality,
  type DimensionCount,
  type FindingCount,
  type IndicatorCount,
  type QualityOutcome,
  type QualityPerson,
  type SourceQuality,
} from './data-quality.js';
export {
  fromLaporanSkp,
  laporanSkpSheet,
  type LaporanSkp,
  type LaporanSkpOptions,
  type LaporanSkpRecord,
} from './e-kinerja.js';
export type { LaporanSkpColumnName } from './e-kinerja-columns.js';
export { fromENominasi, type ENominasiOptions, type ENominasiRecord } from './e-nominasi.js';
export { fromNilaiIpAsn, KATEGORI_IP_ASN, type KategoriIpAsn, type NilaiIpAsnRecord } from './nilai-ip-asn.js';
export { fromPegawai, pegawaiSheet, type PegawaiOptions, type PegawaiRecord } from './pegawai.js';
export type { PegawaiColumnName } from './pegawai-columns.js';
export { fromPotensi } from './potensi.js';
export {
  QUALITY_DIMENSIONS,
  QUALITY_INDICATORS,
  type QualityDimension,
  type QualityIndicator,
} from './quality-indicators.js';
export type { SheetOptions } from './sheet.js';
export { sheetSteps, type SheetForm, type SheetStep } from './sheet-steps.js';
export {
  fromSimata,
  simataSheet,
  type SimataOptions,
  type SimataReading,
  type SimataRecord,
  type SimataSheet,
} from './simata.js';
export { SIMATA_AXES, SIMATA_COLUMNS, type SimataColumn, type SimataColumnName } from './simata-columns.js';
export {
  readTalentMappingRecord,
  simataRows,
  talentMappingRecord,
  type ReadTalentMapping,
  type SimataPerson,
  type SimataRowsOptions,
  type TalentMapping,
  type TalentMappingRecord,
} from './talent-mapping.js';
export {
  TALENT_SHEET_COLUMNS,
  TALENT_SHEET_PARTS,
  type TalentSheetColumn,
  type TalentSheetPart,
} from './talent-sheet-columns.js';
export { fromTalentSheet, talentSheet, type TalentSheetOptions, type TalentSheetRecord } from './talent-sheet.js';
export { fromDiklat } from './diklat.js';
export { FEEDBACK_SCHEMES, PERAN_PENILAI, type FeedbackScheme, type PeranPenilai } from './feedback-scheme.js';
export type { ExactValue } from './exact-value.js';
export { fromGolongan, type GolonganRecord } from './golongan.js';
export { fromHukdis, type HukdisRecord, type PunishmentEnd } from './hukdis.js';
export { fromJabatan, type JabatanOptions, type JabatanRecord } from './jabatan.js';
export { JPM_SCHEMES, jobPersonMatch, kategoriJpm, type JpmCategory, type JpmScheme } from './job-person-match.js';
export { fromKinerjaPeriodik, type KinerjaPeriodikRecord } from './kinerja-periodik.js';
export { fromKompetensi, type AssessmentOptions } from './kompetensi.js';
export { fromKursus } from './kursus.js';
export { fromLhkpn } from './lhkpn.js';
export { fromPelanggaranEtik } from './pelanggaran-etik.js';
export { fromPenilaianPerilaku, fromPerilakuSkp22 } from './penilaian-perilaku.js';
export { fromPendidikan, type PendidikanOptions } from './pendidikan.js';
export { fromPenghargaan, type PenghargaanOptions } from './penghargaan.js';
export { fromSertifikasi, type SertifikasiRecord } from './sertifikasi.js';
export { fromSkp, SKALA_PP30, type SkpOptions, type SkpRecord, type SkpScale, type SkpScaleRow } from './skp.js';
export { fromSkp22, type Skp22Record } from './skp22.js';
export { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
export {
  type EvidenceOf,
  type EvidenceSource,
  type SourceFinding,
  type SourceOptions,
  type SheetOfPeople,
  type SourceOutcome,
  type SourceRecord,
  type SourceState,
} from './source-result.js';
export { SOURCE_NAMES, type SourceName } from './source-name.js';
export type { TrainingRecord } from './training.js';
export { fromTimKerja } from './tim-kerja.js';
export {
  fromUmpanBalik360,
  type FeedbackDetail,
  type RoleFeedback,
  type UmpanBalik360Options,
  type UmpanBalik360Record,
} from './umpan-balik-360.js';

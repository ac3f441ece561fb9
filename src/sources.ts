/**
 * Adapters from real payloads (SIASN, E-Kinerja, SIMATA, assessment centres, 360-degree feedback, LHKPN) to the evidence of an
 * `Asn`. They take parsed JSON or rows, never addresses or tokens, and never throw on data.
 *
 * @packageDocumentation
 */
export { ANSWER_SIGNS, type AnswerMeaning, type AnswerSign } from './sources/wire/answer-signs.js';
export { SOURCE_NAMES, type SourceName } from './sources/wire/source-name.js';
export { predikatOfRatings } from './sources/siasn/appraisal.js';
export {
  assembleAsn,
  NEEDED_SOURCES,
  type AsnParts,
  type AssembledAsn,
  type ListCompleteness,
  type ListGap,
} from './sources/assemble/assemble-asn.js';
export { catSheet, fromCat, type CatOptions, type CatRecord } from './sources/sheets/cat.js';
export {
  SIMATA_AXES,
  SIMATA_COLUMNS,
  TALENT_SHEET_COLUMNS,
  TALENT_SHEET_PARTS,
  type CatColumnName,
  type LaporanSkpColumnName,
  type PegawaiColumnName,
  type SimataColumn,
  type SimataColumnName,
  type TalentSheetColumn,
  type TalentSheetPart,
} from './sources/sheets/sheet-columns.js';
export { evidenceOfPerson } from './sources/assemble/evidence-of-person.js';
export {
  CODE_LISTS,
  type CodeList,
  type CodeLists,
  type CodeMeanings,
  type PunishmentCode,
} from './sources/wire/code-lists.js';
export { fromDataUtama, type DataUtamaRecord, fromGolongan, type GolonganRecord } from './sources/siasn/data-utama.js';
export {
  dataQuality,
  type DataQuality,
  type DimensionCount,
  type FindingCount,
  type IndicatorCount,
  type QualityOutcome,
  type QualityPerson,
  type SourceQuality,
} from './sources/wire/data-quality.js';
export {
  fromLaporanSkp,
  laporanSkpSheet,
  type LaporanSkp,
  type LaporanSkpOptions,
  type LaporanSkpRecord,
} from './sources/sheets/e-kinerja.js';
export { fromENominasi, type ENominasiOptions, type ENominasiRecord } from './sources/others/e-nominasi.js';
export {
  fromNilaiIpAsn,
  KATEGORI_IP_ASN,
  type KategoriIpAsn,
  type NilaiIpAsnRecord,
  QUALITY_DIMENSIONS,
  QUALITY_INDICATORS,
  type QualityDimension,
  type QualityIndicator,
} from './sources/siasn/nilai-ip-asn.js';
export { fromPegawai, pegawaiSheet, type PegawaiOptions, type PegawaiRecord } from './sources/sheets/pegawai.js';
export type { SheetOptions } from './sources/sheets/sheet.js';
export { sheetSteps, type SheetForm, type SheetStep } from './sources/sheets/sheet-steps.js';
export {
  fromSimata,
  simataSheet,
  type SimataOptions,
  type SimataRecord,
  type SimataSheet,
} from './sources/sheets/simata.js';
export type { SimataReading } from './sources/sheets/simata-reading.js';
export {
  readTalentMappingRecord,
  simataRows,
  talentMappingRecord,
  type ReadTalentMapping,
  type SimataPerson,
  type SimataRowsOptions,
  type TalentMapping,
  type TalentMappingRecord,
} from './sources/others/talent-mapping.js';
export {
  fromTalentSheet,
  talentSheet,
  type TalentSheetOptions,
  type TalentSheetRecord,
} from './sources/sheets/talent-sheet.js';
export {
  FEEDBACK_SCHEMES,
  PERAN_PENILAI,
  type FeedbackScheme,
  type PeranPenilai,
  type FeedbackDetail,
  type RoleFeedback,
} from './sources/others/feedback-value.js';
export type { ExactValue } from './sources/wire/exact-value.js';
export { fromHukdis, type HukdisRecord, type PunishmentEnd } from './sources/siasn/hukdis.js';
export { fromJabatan, type JabatanOptions, type JabatanRecord } from './sources/siasn/jabatan.js';
export {
  JPM_SCHEMES,
  jobPersonMatch,
  kategoriJpm,
  type JpmCategory,
  type JpmScheme,
} from './sources/others/job-person-match.js';
export {
  fromKinerjaPeriodik,
  type KinerjaPeriodikRecord,
  fromSkp,
  SKALA_PP30,
  type SkpOptions,
  type SkpRecord,
  type SkpScale,
  type SkpScaleRow,
  fromSkp22,
  type Skp22Record,
} from './sources/siasn/penilaian-kinerja.js';
export { fromKompetensi, fromPotensi, type AssessmentOptions } from './sources/siasn/assessments.js';
export { fromLhkpn, fromPelanggaranEtik, fromTimKerja } from './sources/others/lhkpn.js';
export { fromPenilaianPerilaku, fromPerilakuSkp22 } from './sources/siasn/penilaian-perilaku.js';
export { fromPendidikan, type PendidikanOptions } from './sources/siasn/pendidikan.js';
export { fromPenghargaan, type PenghargaanOptions } from './sources/siasn/penghargaan.js';
export { SOURCE_FINDINGS, type SourceFindingCode } from './sources/wire/source-findings.js';
export {
  type EvidenceOf,
  type EvidenceOutcome,
  type SourceFinding,
  type SourceOptions,
  type SheetOfPeople,
  type SourceOutcome,
  type SourceRecord,
  type SourceState,
} from './sources/wire/source-result.js';
export {
  fromDiklat,
  fromKursus,
  fromSertifikasi,
  type SertifikasiRecord,
  type TrainingRecord,
} from './sources/siasn/training.js';
export {
  fromUmpanBalik360,
  type UmpanBalik360Options,
  type UmpanBalik360Record,
} from './sources/others/umpan-balik-360.js';

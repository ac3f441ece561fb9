/**
 * Talent mapping and succession for Indonesian civil servants: six aspects, nine boxes, three successors.
 *
 * @packageDocumentation
 */
export { version } from './version.js';

export { aspectsFromScores, type IndicatorScores } from './aspects/aspects-from-scores.js';
export type {
  AppliedItem,
  AppliedRow,
  AppliedTarget,
  AppliedWindow,
  AspectProfile,
  AspectScore,
  EvidenceSetAside,
  EvidenceTrail,
  EvidenceUse,
  IndicatorScore,
  KnownAxis,
  Missing,
  MissingReason,
  NotScored,
  OpenAxis,
  OpenProfileAxis,
  PartScore,
  ProfileAspects,
  ProfileFace,
  ProfileIndicators,
  Scored,
  SetAsideReason,
  WeightedFace,
} from './aspects/aspect-profile.js';
export type { Context } from './aspects/context.js';
export { expiriesOf, type Expiry } from './aspects/expiries.js';
export { normalizeAspects } from './aspects/normalize-aspects.js';

export { placeAxes, type AxisValues } from './boxes/place-axes.js';
export { placeInBox } from './boxes/place-in-box.js';
export {
  compareStatedBoxes,
  type StatedBox,
  type StatedBoxFinding,
  type StatedBoxReport,
} from './boxes/stated-boxes.js';
export type {
  DecisiveItem,
  MissingAxis,
  MissingItem,
  NotPlaced,
  Placed,
  PlacedAxis,
  Placement,
} from './boxes/placement.js';

export { benchStrength, type Bench, type BenchStrength } from './succession/bench-strength.js';
export type { Candidate, CandidateFacts, StatedLevels } from './succession/candidate.js';
export type { Unreadable } from './succession/unreadable.js';
export type { CheckedCandidate } from './succession/candidate.schema.js';
export { checkEligibility, type EligibilityReport, type GroundedVerdict } from './succession/check-eligibility.js';
export {
  COMING_REASONS,
  type ComingEvent,
  type ComingReason,
  type HolderLeaves,
  type PostReference,
  type PostWithoutHolder,
} from './succession/coming-event.js';
export { comingVacancies, type ComingVacancies, type ComingVacancy } from './succession/coming-vacancies.js';
export { interimHolders, type InterimHolder, type InterimHolders } from './succession/interim-holders.js';
export type { Ground } from './succession/judgement.js';
export { parseCandidate, safeParseCandidate } from './succession/parse-candidate.js';
export { placeText, type Place } from './succession/place.js';
export { rankSuccessors, rankVacancies } from './succession/rank-successors.js';
export type {
  AmountText,
  Assignment,
  Certificate,
  Choices,
  Competing,
  Lot,
  Resolution,
  ResolutionRule,
  ResolutionRuleFace,
  ResolutionTie,
} from './succession/resolution.js';
export { competingFor, resolveVacancies } from './succession/resolve-vacancies.js';
export type { ResolutionProblem, ResolutionProblemCode } from './succession/resolution-problem.js';
export { verifyResolution, type ResolutionVerdict } from './succession/verify-resolution.js';
export {
  type Behind,
  type ConditionVerdict,
  type Ineligible,
  type MeritKey,
  type Ranked,
  type Succession,
  type SuccessionOutcome,
  type Undetermined,
  type Verdict,
} from './succession/succession.js';

export type { DecimalInput, DecimalText, FractionText } from './exact/read-decimal.js';
export { ROUNDING_MODES, type RoundingMode, type RoundingRule } from './exact/rounding.js';
export { canonicalDecimal, compareDecimals, multiplyDecimals, roundDecimal } from './model/decimal-arithmetic.js';

export { CARA_PENGISIAN, CARA_PENGISIAN_LABELS, type CaraPengisian } from './model/cara-pengisian.js';
export {
  ASPECT_KEYS,
  AXIS_KEYS,
  BOX_NUMBERS,
  INDICATOR_KEYS,
  KINERJA_LEVELS,
  POTENSIAL_LEVELS,
  type AspectKey,
  type AxisKey,
  type BoxNumber,
  type IndicatorKey,
  type KinerjaLevel,
  type PotensialLevel,
} from './model/aspect-keys.js';
export type { Asn, BidangIlmu, JabatanSasaran, JabatanSekarang } from './model/asn.js';
export { BOUNDS } from './model/bounds.js';
export type { Bilingual } from './model/bilingual.js';
export type * from './model/condition.js';
export {
  EVIDENCE_KEYS,
  LINGKUP_PENGHARGAAN,
  LINGKUP_TIM_KERJA,
  PENUGASAN,
  PENUGASAN_PENILAIAN,
  PERAN_TIM_KERJA,
  PREDIKAT_KINERJA,
  RATING_PERILAKU,
  STATUS_NOMINASI,
  TINGKAT_HUKUMAN,
  type Evidence,
  type EvidenceKey,
  type HukumanDisiplin,
  type KompetensiTeknis,
  type Lhkpn,
  type LingkupPenghargaan,
  type LingkupTimKerja,
  type Nominasi,
  type PelaksanaanAsesmen,
  type PelanggaranEtik,
  type Pelatihan,
  type PengalamanLuarPns,
  type Penghargaan,
  type PenilaianKinerja,
  type PenilaianKompetensi,
  type PenilaianPerilaku,
  type PenilaianPotensi,
  type Penugasan,
  type PenugasanPenilaian,
  type PenyelenggaraAsesmen,
  type PeranTimKerja,
  type PredikatKinerja,
  type RatingPerilaku,
  type RiwayatJabatan,
  type RiwayatPendidikan,
  type Sertifikasi,
  type StatusNominasi,
  type TimKerja,
  type TingkatHukuman,
  type UmpanBalik360,
} from './model/evidence.js';
export type { Finding, FindingCode } from './model/finding.js';
export { GOLONGAN, GOLONGAN_LADDER, golonganRank, readGolongan, type Golongan } from './model/golongan.js';
export { isIsoDate, type IsoDate } from './model/iso-date.js';
export {
  JENJANG_PENDIDIKAN,
  JENJANG_PENDIDIKAN_CODES,
  jenjangOfCode,
  type JenjangPendidikan,
} from './model/jenjang-pendidikan.js';
export { KEDUDUKAN_HUKUM, KEDUDUKAN_HUKUM_CODES, type KedudukanHukum } from './model/kedudukan-hukum.js';
export {
  ESELON,
  ESELON_TEXTS,
  KELAS_JABATAN,
  KELAS_JABATAN_LABELS,
  kelasOfEselonId,
  type Eselon,
  type KelasJabatan,
} from './model/kelas-jabatan.js';
export {
  KOMPETENSI_KEYS,
  POTENSI_KEYS,
  type CompetencyLevel,
  type KompetensiKey,
  type PotensiKey,
  type StandarKompetensi,
} from './model/kompetensi.js';
export {
  maskNip,
  nipDoubts,
  nipParts,
  parseNip,
  safeParseNip,
  type JenisPegawai,
  type Nip,
  type NipDoubt,
  type NipParts,
} from './model/nip.js';
export { isNomorLuarPns, type NomorLuarPns } from './model/nomor-luar-pns.js';
export { parseAsn, safeParseAsn } from './model/parse-asn.js';
export { parseVacancy, safeParseVacancy } from './model/parse-vacancy.js';
export {
  isTalentaError,
  TALENTA_ERROR_CODES,
  TalentaError,
  type Issue,
  type ParseResult,
  type TalentaErrorCode,
} from './model/talenta-error.js';
export type { Vacancy } from './model/vacancy.js';

export type { ShownRow } from './rules/compile-rule-set.js';
export { parseGridRuleSet, parseRuleSet, safeParseGridRuleSet, safeParseRuleSet } from './rules/parse-rule-set.js';
export type { BoxNumbering } from './rules/box-numbering.js';
export type * from './rules/grid.js';
export type { FactKey } from './rules/fact-keys.js';
export type * from './rules/provenance.js';
export type * from './rules/rule-set.js';

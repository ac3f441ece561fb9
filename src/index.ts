/**
 * Talent mapping and succession for Indonesian civil servants: six aspects, nine boxes, three successors.
 *
 * @packageDocumentation
 */
export { version } from './version.js';

export { aspectsFromScores, type IndicatorScores } from './scoring/aspects-from-scores.js';
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
} from './scoring/aspect-profile.js';
export type { Context } from './scoring/context.js';
export { expiriesOf, type Expiry } from './scoring/expiries.js';
export { normalizeAspects } from './scoring/normalize-aspects.js';

export { placeAxes, type AxisValues } from './placement/place-axes.js';
export { placeInBox } from './placement/place-in-box.js';
export type {
  DecisiveItem,
  MissingAxis,
  MissingItem,
  NotPlaced,
  Placed,
  PlacedAxis,
  Placement,
} from './placement/placement.js';

export type {
  Candidate,
  CandidateFacts,
  StatedLevels,
  CheckedCandidate,
  CandidateInput,
} from './succession/candidate.js';
export { type Unreadable, parseCandidate, safeParseCandidate } from './succession/parse-candidate.js';
export { checkEligibility, type EligibilityReport, type GroundedVerdict } from './explanation/check-eligibility.js';
export type { Ground } from './explanation/ground.js';
export { textOf } from './explanation/sentences.js';
export type { ReasonParameters } from './conditions/reason-parameters.js';
export { explain, type Explanation } from './explanation/explain.js';
export { placeText, type Place } from './succession/place.js';
export { rankSuccessors } from './succession/rank-successors.js';
export { rankVacancies } from './succession/rank-vacancies.js';
export { parseRunResult, safeParseRunResult } from './succession/parse-result.js';
export { successionOf, successionsOf, verdictOf, type PersonVerdict } from './succession/succession-of.js';
export type { RunResult, VacancyResult } from './succession/run-result.js';
export type { Run } from './succession/run.js';
export {
  type Behind,
  type ConditionVerdict,
  type Ineligible,
  type MeritKey,
  type Ranked,
  type Shortlisted,
  type Succession,
  type SuccessionOutcome,
  type Undetermined,
} from './succession/succession.js';
export type { Verdict } from './conditions/judgement.js';

export type { DecimalInput, DecimalText, FractionText } from './exact/read-decimal.js';
export {
  type Result,
  isTalentaError,
  TALENTA_ERROR_CODES,
  TalentaError,
  type Issue,
  type TalentaErrorCode,
} from './problems/talenta-error.js';
export { canonicalDecimal, compareDecimals, multiplyDecimals, roundDecimal } from './exact/decimal-arithmetic.js';

export { CARA_PENGISIAN, CARA_PENGISIAN_LABELS, type CaraPengisian } from './civil-service/cara-pengisian.js';
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
} from './civil-service/aspect-keys.js';
export { EVIDENCE_KEYS, type EvidenceKey } from './civil-service/evidence-keys.js';
export type { Asn, BidangIlmu, JabatanTarget, JabatanSekarang, AsnInput } from './person/asn.js';
export { BOUNDS } from './json/bounds.js';
export type { Bilingual } from './problems/bilingual.js';
export {
  LINGKUP_PENGHARGAAN,
  LINGKUP_TIM_KERJA,
  PENUGASAN,
  PENUGASAN_PENILAIAN,
  PERAN_TIM_KERJA,
  RATING_PERILAKU,
  STATUS_NOMINASI,
  type Evidence,
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
  type RatingPerilaku,
  type RiwayatJabatan,
  type RiwayatPendidikan,
  type Sertifikasi,
  type StatusNominasi,
  type TimKerja,
  type UmpanBalik360,
} from './person/evidence.js';
export { PREDIKAT_KINERJA, type PredikatKinerja } from './civil-service/predikat-kinerja.js';
export { TINGKAT_HUKUMAN, type TingkatHukuman } from './civil-service/tingkat-hukuman.js';
export type { Finding, FindingCode } from './problems/finding.js';
export { GOLONGAN, GOLONGAN_LADDER, golonganRank, readGolongan, type Golongan } from './civil-service/golongan.js';
export { isIsoDate, type IsoDate } from './civil-service/iso-date.js';
export {
  JENJANG_PENDIDIKAN,
  JENJANG_PENDIDIKAN_CODES,
  jenjangOfCode,
  type JenjangPendidikan,
} from './civil-service/jenjang-pendidikan.js';
export { KEDUDUKAN_HUKUM, KEDUDUKAN_HUKUM_CODES, type KedudukanHukum } from './civil-service/kedudukan-hukum.js';
export {
  ESELON,
  ESELON_TEXTS,
  KELAS_JABATAN,
  KELAS_JABATAN_LABELS,
  kelasOfEselonId,
  type Eselon,
  type KelasJabatan,
} from './civil-service/kelas-jabatan.js';
export {
  KOMPETENSI_KEYS,
  POTENSI_KEYS,
  type CompetencyLevel,
  type KompetensiKey,
  type PotensiKey,
  type StandarKompetensi,
} from './civil-service/kompetensi.js';
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
  isNomorLuarPns,
  type NomorLuarPns,
} from './civil-service/nip.js';
export { parseAsn, safeParseAsn } from './person/parse-asn.js';
export type {
  GridOption,
  GridParser,
  SafeGridParser,
  Parser,
  StandardIssue,
  StandardSchema,
} from './parsing/standard-schema.js';
export { parseAspectProfile, safeParseAspectProfile } from './scoring/parse-profile.js';
export { parsePlacement, safeParsePlacement } from './placement/parse-placement.js';
export { parseSuccession, safeParseSuccession } from './succession/parse-succession.js';
export type { VacancyInput, Vacancy } from './vacancy/vacancy.js';
export { parseVacancy, safeParseVacancy } from './vacancy/parse-vacancy.js';

export { parseRuleSet, safeParseRuleSet } from './rule-set/parse/parse-rule-set.js';
export type { Language } from './problems/bilingual.js';
export type { AxisKeyOf, ByAxis, Grid, GridOf, LevelsOf, NineBoxGrid } from './rule-set/model/grid.js';
export type { RuleSet, RuleSetReference } from './rule-set/model/rule-set.js';

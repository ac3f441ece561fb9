/**
 * Adapters from real payloads (SIASN, E-Kinerja, SIMATA, assessment centres, 360-degree feedback, LHKPN) to the evidence of an
 * `Asn`. They take parsed JSON or rows, never addresses or tokens, and never throw on data.
 *
 * @packageDocumentation
 */
export { predikatOfRatings } from './appraisal.js';
export { CODE_LISTS, type CodeList, type CodeLists, type PunishmentCode, type Rating } from './code-lists.js';
export { fromSkp22, type Skp22Record } from './skp22.js';
export { SOURCE_FINDINGS, type SourceFindingCode } from './source-findings.js';
export type {
  EvidenceOf,
  EvidenceSource,
  SourceFinding,
  SourceName,
  SourceOptions,
  SourceOutcome,
  SourceRecord,
  SourceState,
} from './source-result.js';

/** The entries of this build, with their types. */
import { loadEntry } from './engines.js';

export type Root = typeof import('talenta-asn');
export type RuleSets = typeof import('talenta-asn/rules');
export type Procedure = typeof import('talenta-asn/procedure');
export type Schemas = typeof import('talenta-asn/schemas');
export type Sources = typeof import('talenta-asn/sources');
export type Samples = typeof import('talenta-asn/samples');

export const openRoot = async (): Promise<Root> => (await loadEntry('now', '.')) as unknown as Root;
export const openRuleSets = async (): Promise<RuleSets> => (await loadEntry('now', './rules')) as unknown as RuleSets;
export const openProcedure = async (): Promise<Procedure> =>
  (await loadEntry('now', './procedure')) as unknown as Procedure;
export const openSchemas = async (): Promise<Schemas> => (await loadEntry('now', './schemas')) as unknown as Schemas;
export const openSources = async (): Promise<Sources> => (await loadEntry('now', './sources')) as unknown as Sources;
export const openSamples = async (): Promise<Samples> => (await loadEntry('now', './samples')) as unknown as Samples;

import { latestYearOver, yearOf, type IsoDate } from '../civil-service/iso-date.js';
import type { Lhkpn } from '../person/evidence.js';
import { sharing } from '../json/shared-value.js';

/** What the latest wealth report that tells something says. */
export interface WealthReport {
  readonly tahun: number;
  readonly status: Lhkpn['status'];
  /** Records of that year differ in whether one is still due. */
  readonly isContradicted: boolean;
}

/** `none`: no record tells anything. */
export function wealthReportOf(
  reports: readonly Lhkpn[] | undefined,
  asOf: IsoDate,
): WealthReport | 'none' | undefined {
  if (reports === undefined) return undefined;
  const thisYear = yearOf(asOf);
  const over = latestYearOver(asOf);
  let latest: WealthReport | undefined;
  for (const report of reports) {
    const { tahun, status, tanggal } = report;
    if (tahun > thisYear || (latest !== undefined && tahun < latest.tahun)) continue;
    if (tahun > over && !isToldBeforeItsEnd(report)) continue;
    if (tanggal !== undefined && tanggal > asOf) continue;
    // Two that differ contradict each other only where one of them is "not filed".
    const differs = tahun === latest?.tahun && isDone(status) !== isDone(latest.status);
    const isContradicted = differs || (tahun === latest?.tahun && latest.isContradicted);
    latest = { tahun, status, isContradicted };
  }
  return latest === undefined ? 'none' : shared(latest);
}

const shared = sharing<WealthReport>(
  ({ tahun, status, isContradicted }) => `${tahun} ${status} ${isContradicted ? 'contradicted' : ''}`,
);

function isDone(status: Lhkpn['status']): boolean {
  return status !== 'belumLapor';
}

/**
 * Whether the report of a year that still runs tells anything: that none is due, or that one was filed, on a day that is
 * stated. That none was filed tells nothing: it is not due yet.
 */
function isToldBeforeItsEnd({ status, tanggal }: Lhkpn): boolean {
  return status === 'tidakWajib' || (status === 'sudahLapor' && tanggal !== undefined);
}

import type { IsoDate } from '../civil-service/iso-date.js';
import type { JenjangPendidikan } from '../civil-service/jenjang-pendidikan.js';
import type { RiwayatPendidikan } from '../person/evidence.js';
import { sharing } from '../json/shared-value.js';

/** A formal education that was completed by the day. */
export interface Education {
  readonly jenjang: JenjangPendidikan;
  readonly bidang: string;
}

export function educationsOf(
  records: readonly RiwayatPendidikan[] | undefined,
  asOf: IsoDate,
): readonly Education[] | undefined {
  if (records === undefined) return undefined;
  const completed = records.filter(({ lulus }) => lulus <= asOf);
  return shared(completed.map(({ jenjang, bidang }) => ({ jenjang, bidang })));
}

const shared = sharing<readonly Education[]>((list) =>
  list.map(({ jenjang, bidang }) => `${jenjang} ${bidang.length} ${bidang}`).join('\n'),
);

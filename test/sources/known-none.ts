/**
 * Whether a payload is one of the answers after which "there is nothing" may be concluded, by a list of its own: what SIASN and
 * the gateways of agencies are known to say when they succeed, and nothing else.
 */
const SUCCESSES: Readonly<Record<string, readonly unknown[]>> = {
  code: [1, '1', 200, '200'],
  kode: [200, '200'],
  statuscode: [200, '200'],
  responsecode: [200, '200'],
  httpcode: [200, '200'],
  httpstatus: [200, '200'],
  status: [true, 200, '200', 'success', 'sukses', 'berhasil', 'ok'],
  success: [true],
  sukses: [true],
  ok: [true],
  message: ['success', 'sukses', 'berhasil', 'ok', 'data ditemukan', 'data berhasil diambil'],
  pesan: ['success', 'sukses', 'berhasil', 'ok', 'data ditemukan', 'data berhasil diambil'],
  msg: ['success', 'sukses', 'berhasil', 'ok', 'data ditemukan', 'data berhasil diambil'],
};
const SILENT: Readonly<Record<string, readonly unknown[]>> = {
  error: [false, null, '', 'false'],
  errors: [false, null, '', 'false'],
  iserror: [false, null, '', 'false'],
  exception: [false, null, '', 'false'],
  fault: [false, null, '', 'false'],
  warning: [false, null, '', 'false'],
  message: [null, ''],
  messages: [null, ''],
  keterangan: [null, ''],
  info: [null, ''],
  title: [null, ''],
  reason: [null, ''],
  pesan: [null, ''],
  msg: [null, ''],
  count: [0, '0', null, ''],
  total: [0, '0', null, ''],
  page: [1, '1', 0, '0', null, ''],
  nextpageurl: [null, '', false],
  lastpage: [1, '1', 0, '0', null, ''],
  meta: [null],
  links: [null],
};
const TEXTS = ['data tidak ditemukan', 'record not found'];

const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');
const plain = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value);
const isText = (value: unknown): boolean => TEXTS.some((text) => text === plain(value));

export function isKnownNone(payload: unknown, levels = 3, said: readonly string[] = []): boolean {
  if (Array.isArray(payload)) return payload.length === 0 && (levels === 3 || said.length > 0);
  if (isText(payload)) return true;
  if (payload === null) return said.includes('code 1') || said.includes('message data ditemukan');
  if (typeof payload !== 'object') return false;
  let inside: unknown;
  const successes = [...said];
  for (const [key, value] of Object.entries(payload)) {
    const name = plainKey(key);
    if (name === 'data' || (name === 'detail' && typeof value === 'object' && value !== null)) {
      if (inside !== undefined) return false;
      inside = value;
    } else if (SUCCESSES[name]?.includes(plain(value)) === true) successes.push(`${name} ${String(plain(value))}`);
    else if (name === 'meta' && isMeta(value)) successes.push('meta');
    else if (isEmptyHolder(name, value)) continue;
    else if (SILENT[name]?.includes(plain(value)) !== true) return false;
  }
  return inside !== undefined && levels > 0 && isKnownNone(inside, levels - 1, successes);
}

function isMeta(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const members = Object.entries(value);
  return members.length > 0 && members.every(([key, member]) => SUCCESSES[plainKey(key)]?.includes(plain(member)));
}

function isEmptyHolder(name: string, value: unknown): boolean {
  return Object.hasOwn(SILENT, name) && typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

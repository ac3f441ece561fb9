import { build } from 'esbuild';

/** A run, its log, its replay file and its announcement, as one text. */
const PROGRAM = `
  import { parseVacancy, rankVacancies, successionOf } from 'talenta-asn';
  import { bkn411 } from 'talenta-asn/rules';
  import { announcementDocument, announcementOf, markdownOf } from 'talenta-asn/documents';
  import { appendEntry, fingerprintOf, makeReplayFile, replay } from 'talenta-asn/procedure';

  const vacancy = parseVacancy({ id: 'V1', nama: 'Kepala Dinas \\u00e9\\ud83d\\ude00', kelas: 'jptPratama', instansi: 'Kota', unit: 'Dinas' });
  const pool = ['92.35', '90.1', '88', '88', '71.2'].map((value, index) =>
    ({ nip: '19850228201001100' + String(index + 1), axes: { kinerja: value, potensial: value } }));
  const context = { ruleSet: bkn411, asOf: '2026-11-24' };
  const succession = successionOf(rankVacancies({ vacancies: [vacancy], pool, context }), 'V1');
  const file = makeReplayFile({ vacancies: [vacancy], pool, context });
  const by = { id: 'S1', peran: 'sekretariat' };
  const log = appendEntry([], { at: '2026-11-24', by, kind: 'note', payload: { text: 'Data ditutup \\u20ac' } });
  const announcement = announcementOf(succession, { instansi: 'Kota', tanggal: '2026-12-03', listed: 'alphabetical', names: {} });
  export default JSON.stringify({
    fingerprint: file.fingerprint, again: replay(file).answer, head: log[0].hash, rules: fingerprintOf(bkn411), file,
    announcement: markdownOf(announcementDocument(announcement), 'id'),
  });
`;

/** The program with the packed library in it, as one script that any runtime takes. */
export async function bundled(consumer: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: consumer },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'answer',
    target: 'es2022',
    charset: 'utf8',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('esbuild wrote nothing');
  return output.text;
}

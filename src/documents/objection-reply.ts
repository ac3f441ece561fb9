import type { IsoDate } from '../civil-service/iso-date.js';
import { maskNip } from '../civil-service/nip.js';
import type { Bilingual } from '../problems/bilingual.js';
import { OBJECTION_RULE, type ObjectionRule } from '../procedure/objection-window.js';
import type { Objection, ObjectionChange, ObjectionStanding, Reconsideration } from '../procedure/objection.js';
import { objectionArgument, reconsiderationArgument } from '../procedure/objection.schema.js';
import { replyDetailsArgument } from './documents.schema.js';
import {
  documentOf,
  heading,
  list,
  paragraph,
  text,
  type DocumentBlock,
  type OfficialDocument,
} from './official-document.js';
import { placeWords } from './words.js';

const STATUS_WORDS: Readonly<Record<ObjectionStanding['status'], Bilingual>> = {
  shortlisted: { id: 'dalam daftar', en: 'on the list' },
  reserve: { id: 'di luar daftar', en: 'beyond the list' },
  notEligible: { id: 'tidak memenuhi syarat', en: 'not eligible' },
  undetermined: { id: 'belum dapat ditentukan', en: 'undetermined' },
  notInPool: { id: 'tidak termasuk yang dinilai', en: 'not in the pool' },
};

/** Own standing in words; the exact place only on the list itself. */
function standingWords(standing: ObjectionStanding): Bilingual {
  const words = STATUS_WORDS[standing.status];
  if (standing.status !== 'shortlisted') return words;
  const { id, en } = placeWords(standing.place, standing.openUntil);
  return text(`${words.id}, ${id}`, `${words.en}, ${en}`);
}

/** What a reply needs beside the objection and what came of it. */
export interface ReplyDetails {
  /** Name of the agency (instansi). */
  readonly instansi: string;
  /** Day of the reply (tanggal). */
  readonly tanggal: IsoDate;
  /** Whose grounds have the words; {@link OBJECTION_RULE} by default. */
  readonly rule?: ObjectionRule;
}

/**
 * A draft of the reply to the objector: what was asked, what came of it, and nothing of anybody else. People read it, correct
 * it and sign it.
 *
 * @throws TalentaError `tooLarge`; `invalidArgument` for what is no objection, reconsideration or details; `invalidDate`
 */
export function objectionReplyDocument(
  objection: Objection,
  result: Reconsideration,
  details: ReplyDetails,
): OfficialDocument {
  const { id, nip: own, vacancy, ground: code, lodgedOn } = objectionArgument.from(objection, 'objection');
  const outcome = reconsiderationArgument.from(result, 'result');
  const { instansi, tanggal, rule = OBJECTION_RULE } = replyDetailsArgument.from(details, 'details');
  const { admissible, objector, issues, before } = outcome;
  const ground = rule.grounds.find((each) => each.code === code)?.label ?? text(code, code);
  const nip = maskNip(own);
  const { id: ruleSet = '-', fingerprint = '-' } = before[0]?.ruleSet ?? {};
  const asOf = before[0]?.asOf ?? '-';
  return documentOf(text(`Jawaban sanggah ${id}`, `Reply to the objection ${id}`), [
    paragraph(
      `${instansi}, ${tanggal}. Sanggah NIP ${nip} tanggal ${lodgedOn} atas lowongan ${vacancy}, alasan: ${ground.id}.`,
      `${instansi}, ${tanggal}. Objection of NIP ${nip} of ${lodgedOn} on the vacancy ${vacancy}, ground: ${ground.en}.`,
    ),
    admissible
      ? [outcomeParagraph(outcome), ...objector.filter((change) => change.vacancy === vacancy).map(ownParagraph)]
      : [
          paragraph('Sanggah tidak dapat diterima karena:', 'The objection cannot be taken up because:'),
          list(issues.map(({ code: issue, message }) => ISSUE_WORDS[issue] ?? text(message, message))),
        ],
    heading('Dasar', 'Basis'),
    paragraph(
      `Dihitung ulang dengan aturan ${ruleSet} (sidik ${fingerprint}), tanggal acuan ${asOf}.`,
      `Worked out anew by the rule set ${ruleSet} (fingerprint ${fingerprint}), reference date ${asOf}.`,
    ),
  ]);
}

const ISSUE_WORDS: Readonly<Record<string, Bilingual | undefined>> = {
  groundUnknown: { id: 'alasan tidak termasuk daftar alasan.', en: 'the ground is not in the list of grounds.' },
  correctionMissing: { id: 'data yang dibetulkan tidak disertakan.', en: 'the corrected data are missing.' },
  otherPerson: {
    id: 'data yang disertakan bukan data penyanggah.',
    en: 'the data given are not those of the objector.',
  },
  textMissing: { id: 'isi sanggah kosong.', en: 'it does not say what is objected to.' },
  vacancyUnknown: { id: 'lowongan tidak termasuk pengumuman ini.', en: 'the vacancy is not in this announcement.' },
  notInPool: { id: 'penyanggah tidak termasuk yang dinilai.', en: 'the objector is not in the pool.' },
  outsideWindow: { id: 'disampaikan di luar masa sanggah.', en: 'it was lodged outside the window.' },
};

function outcomeParagraph({ changesResult, changesAnything }: Reconsideration): DocumentBlock {
  if (changesResult) {
    return paragraph(
      'Perhitungan ulang mengubah daftar calon suksesor. Daftar akan ditetapkan dan diumumkan kembali.',
      'Working it out anew changes the list of successors. The list will be set and announced again.',
    );
  }
  return changesAnything
    ? paragraph(
        'Data dibetulkan; daftar calon suksesor tidak berubah.',
        'The data have been corrected; the list of successors does not change.',
      )
    : paragraph('Perhitungan ulang tidak mengubah apa pun.', 'Working it out anew changes nothing.');
}

function ownParagraph({ vacancy, before, after }: ObjectionChange): DocumentBlock {
  const [from, to] = [standingWords(before), standingWords(after)];
  return paragraph(
    `Kedudukan Anda pada ${vacancy}: semula ${from.id}; sekarang ${to.id}.`,
    `Your standing for ${vacancy}: before, ${from.en}; now, ${to.en}.`,
  );
}

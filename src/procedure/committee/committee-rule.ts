import type { FractionText } from '../../exact/read-decimal.js';
import { deepFreeze } from '../../json/deep-freeze.js';
import { ownAssumption, type Provenance } from '../../rule-set/model/provenance.js';
import { labelled, type LabelledCode } from '../issues.js';

/** What a committee (Komite Talenta) is held to. */
export interface CommitteeRule {
  /** How many members are present and free of conflict (kuorum). */
  readonly quorum: {
    /** More than this share of all members, 0 to 1: `'1/2'`. */
    readonly moreThan: FractionText;
    /** And at least so many members, 0 or more. */
    readonly atLeast: number;
  };
  /** The closed list of conflicts of interest (benturan kepentingan). */
  readonly conflicts: readonly LabelledCode[];
  /** The closed list of reasons for a move. */
  readonly moveReasons: readonly LabelledCode[];
  /** Shortest text of a reason, in characters, 0 or more. */
  readonly shortestText: number;
  /** Where the rule comes from. */
  readonly provenance: Provenance;
}

/** More than half of the members, at least three; closed lists of conflicts and reasons. An assumption of this library. */
export const COMMITTEE_RULE: CommitteeRule = deepFreeze<CommitteeRule>({
  quorum: { moreThan: '1/2', atLeast: 3 },
  conflicts: [
    labelled('keluarga', 'Hubungan keluarga', 'Kinship'),
    labelled('calon', 'Anggota sendiri adalah calon', 'The member is a candidate'),
    labelled('atasanLangsung', 'Atasan langsung atau penilai kinerja', 'Direct superior or appraiser'),
    labelled('kepentingan', 'Kepentingan usaha atau keuangan', 'Interest in business or money'),
    labelled('sengketa', 'Sengketa dengan calon', 'Dispute with the candidate'),
    labelled('lainnya', 'Lainnya, diuraikan', 'Other, described'),
  ],
  moveReasons: [
    labelled(
      'dataTerlambat',
      'Bukti yang datang setelah data ditutup',
      'Evidence that came after the data were closed',
    ),
    labelled('kalibrasi', 'Kalibrasi penilaian antarunit', 'Calibration of appraisals between units'),
    labelled('wawancara', 'Hasil wawancara panel', 'Result of a panel interview'),
    labelled('kebutuhanJabatan', 'Kebutuhan khusus jabatan', 'Particular need of the post'),
    labelled('koreksi', 'Koreksi kesalahan data', 'Correction of a mistake in the data'),
  ],
  shortestText: 20,
  provenance: ownAssumption('2026-11-24', {
    id: 'Kuorum dan daftar alasan Komite Talenta tidak ditemukan dalam sumber; instansi memakai ketentuannya sendiri.',
    en: 'No source was found for the quorum and the lists of reasons of the Komite Talenta; an agency brings its own.',
  }),
});

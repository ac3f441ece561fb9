import { keptIn } from './kept-in.js';
import type { PoolMember } from './pool.js';

/** The people of a run, by where they come from; two people of one number stand in neither list. */
export interface RunPeople {
  readonly members: readonly PoolMember[];
  readonly civilServants: readonly PoolMember[];
  readonly outsiders: readonly PoolMember[];
  /** Nobody's evidence is scored. */
  readonly areCandidates: boolean;
  /** By place in the pool the place of agency and class of the present post; -1 where these alone do not tell it. */
  readonly offices: Int32Array;
  /** Agencies of posts as stated, and by place in the pool the place of each; -1 for none. */
  readonly agencies: readonly string[];
  readonly agencyOf: Int32Array;
}

/** Whether somebody comes from outside the civil service. */
export function isFromOutside({ candidate }: PoolMember): boolean {
  return candidate?.jenis === 'luarPns';
}

export function runPeople(members: readonly PoolMember[]): RunPeople {
  const sure = members.filter(({ conflicting }) => !conflicting);
  return {
    members,
    civilServants: sure.filter((member) => !isFromOutside(member)),
    outsiders: sure.filter(isFromOutside),
    areCandidates: members.every(({ candidate }) => candidate !== undefined),
    offices: officesOf(members),
    ...agenciesOf(members),
  };
}

function officesOf(members: readonly PoolMember[]): Int32Array {
  const known = new Map<string, Map<string, number>>();
  let count = 0;
  return Int32Array.from(members, (member) => {
    const { contradictions, facts } = member.facts;
    const post = contradictions === undefined && !isFromOutside(member) ? facts.presentPost : undefined;
    if (post === undefined) return -1;
    return keptIn(
      keptIn(known, post.instansi, () => new Map<string, number>()),
      post.kelas,
      () => count++,
    );
  });
}

function agenciesOf(members: readonly PoolMember[]): Pick<RunPeople, 'agencies' | 'agencyOf'> {
  const known = new Map<string, number>();
  const agencyOf = Int32Array.from(members, ({ person: { jabatan } }) =>
    jabatan === undefined ? -1 : keptIn(known, jabatan.instansi, () => known.size),
  );
  return { agencies: [...known.keys()], agencyOf };
}

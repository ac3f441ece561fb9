/** A move of a person away from the computed value, which stays beside it. */
export type CommitteeMove = {
  readonly nip: string;
  /** Member who asks for it. */
  readonly by: string;
  readonly reason: { readonly code: string; readonly text: string };
} & ({ readonly kind: 'box'; readonly to: number } | { readonly kind: 'place'; readonly to: number });

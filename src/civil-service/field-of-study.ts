/** A field of study for comparison: outer blanks and case do not matter. */
export function foldedField(field: string): string {
  return field.trim().toLowerCase();
}

/** What conform found wrong in a form, by field. */
type Mistakes = Record<string, unknown> | null | undefined;

/** Tells whether a person can mend a form: only these are fields that one fills in, an error elsewhere means that the form is not ours. */
export function mendableIn(fields: readonly string[]): (mistakes: Mistakes) => boolean {
  return (mistakes) => Object.keys(mistakes ?? {}).every((field) => fields.includes(field));
}

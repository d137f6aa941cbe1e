/** The name of the database's rule that a statement broke ("rounds_slug_once"), or undefined for another error. */
export function brokenRule(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  const name = cause instanceof Error && "constraint_name" in cause ? cause.constraint_name : undefined;
  return typeof name === "string" ? name : undefined;
}

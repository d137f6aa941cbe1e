/** When a questionnaire was last changed, as a form carries it; empty when it never was on the site. */
export function versionOf(changedAt: Date | null): string {
  return changedAt?.toISOString() ?? "";
}

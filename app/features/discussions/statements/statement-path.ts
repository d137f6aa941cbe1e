/** The address of the statements about a proposal, or of one of them to judge again. */
export function statementsPath(slug: string, statementId?: number): string {
  const page = `/voorstellen/${slug}/stellingen`;
  return statementId === undefined ? page : `${page}?stelling=${statementId}`;
}

/** The address of what came of the statements about a proposal. */
export function outcomesPath(slug: string): string {
  return `/voorstellen/${slug}/stellingen/uitkomsten`;
}

/** The address where staff look after the statements about a proposal. */
export function staffStatementsPath(slug: string): string {
  return `/beheer/stellingen/${slug}`;
}

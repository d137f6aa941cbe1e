/** Where a text takes over an earlier answer: `{code}` (Dutch: doorgevoerd antwoord). */
const piped = /\{([A-Za-z0-9_]+)\}/g;

/** The codes of the items whose answers a text takes over, each once. */
export function pipedItems(text: string): string[] {
  return [...new Set([...text.matchAll(piped)].map(([, code = ""]) => code))];
}

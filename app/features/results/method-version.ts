/** Version of the rules in docs/method.md: every snapshot records the one it was made with. */
export const METHOD_VERSION = "2026.4";

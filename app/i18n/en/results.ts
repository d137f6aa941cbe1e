import type { results as nl } from "../nl/results.ts";
import type { Twin } from "../twin.ts";

/** English sentences: results. */
export const results: Twin<typeof nl> = {};

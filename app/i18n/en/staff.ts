import type { staff as nl } from "../nl/staff.ts";
import type { Twin } from "../twin.ts";

/** English sentences: staff. */
export const staff: Twin<typeof nl> = {};

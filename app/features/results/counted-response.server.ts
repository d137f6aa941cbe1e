import { isNull, type SQL } from "drizzle-orm";
import { responses } from "~db/schema/index.ts";

/**
 * The one rule for which responses count (INT-8): those that were not withdrawn.
 * Every count of people or answers uses it, so that two numbers on a page cannot disagree.
 */
export const countedResponse: SQL = isNull(responses.withdrawnOn);

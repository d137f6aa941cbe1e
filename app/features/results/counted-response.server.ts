import { and, isNull, ne, type SQL, sql } from "drizzle-orm";
import { responses } from "~db/schema/index.ts";

/**
 * The one rule for which responses count (INT-8): those that were not withdrawn, and that no member of staff gave to try
 * the round out. A draft is no response yet. Every count of people or answers uses it, so that two numbers cannot disagree.
 */
export const countedResponse: SQL = and(isNull(responses.withdrawnOn), ne(responses.mode, "test")) ?? sql`true`;

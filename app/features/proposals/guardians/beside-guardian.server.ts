import { and, eq } from "drizzle-orm";
import { guardians, proposals, users } from "~db/schema/index.ts";

/** The account of a guardian, beside a row of `guardians`. */
export const isTheirAccount = and(eq(users.organisationId, guardians.organisationId), eq(users.id, guardians.userId));

/** The proposal that a guardian was asked for, beside a row of `guardians`. */
export const isTheirProposal = and(
  eq(proposals.organisationId, guardians.organisationId),
  eq(proposals.id, guardians.proposalId),
);

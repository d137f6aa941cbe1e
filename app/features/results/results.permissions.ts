import type { Role } from "~/features/accounts/role.ts";

/** Who sees what is running and what came of it. */
export const rolesWithResults: readonly Role[] = ["official", "researcher", "admin"];
/** Who has a page of their own under "Beheer": moderators see only the proposals and their comments. */
export const rolesOfStaff: readonly Role[] = ["moderator", ...rolesWithResults];

/** Whether somebody may see results before they are public, and have them made anew. */
export function maySeeResults(role: Role): boolean {
  return rolesWithResults.includes(role);
}

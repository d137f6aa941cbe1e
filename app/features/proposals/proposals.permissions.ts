import type { Role } from "~/features/accounts/role.ts";

/** Who writes proposals and publishes them. */
export const rolesThatEditProposals: readonly Role[] = ["official", "admin"];

/** Whether somebody with this role writes proposals; nobody signed in has none. */
export function mayEditProposals(role: Role | undefined): boolean {
  return role !== undefined && rolesThatEditProposals.includes(role);
}

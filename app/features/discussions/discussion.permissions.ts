import type { Role } from "~/features/accounts/role.ts";

/** Who keeps the conversation in order: hides texts and shows them again. */
export const rolesThatModerate: readonly Role[] = ["moderator", "admin"];

/** Whether somebody may hide comments and show them again. */
export function mayModerate(role: Role | undefined): boolean {
  return role !== undefined && rolesThatModerate.includes(role);
}

import { isStaff, type Role } from "~/features/accounts/role.ts";

/** Who keeps the conversation in order: hides texts and shows them again. */
export const rolesThatModerate: readonly Role[] = ["moderator", "admin"];

/** Whether somebody may hide comments and show them again. */
export function mayModerate(role: Role | undefined): boolean {
  return role !== undefined && rolesThatModerate.includes(role);
}

/** Whether the voice of somebody counts, on a comment, an idea or a statement: people who work for the organisation only look. */
export function mayVote(role: Role | undefined): boolean {
  return role === undefined || !isStaff(role);
}

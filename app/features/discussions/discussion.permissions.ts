import type { Role } from "~/features/accounts/role.ts";

/** Whether somebody may hide comments and show them again. */
export function mayModerate(role: Role | undefined): boolean {
  switch (role) {
    case "moderator":
    case "admin":
      return true;
    default:
      return false;
  }
}

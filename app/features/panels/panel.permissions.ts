import type { Role } from "~/features/accounts/role.ts";

/** Whether somebody may join a panel: residents only, because staff would answer their own questions. */
export function mayJoin(role: Role | undefined): boolean {
  return role === "resident";
}

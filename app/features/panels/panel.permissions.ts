import type { Role } from "~/features/accounts/role.ts";

/** Whether somebody may join a panel: residents only, because staff would answer their own questions. */
export function mayJoin(role: Role | undefined): boolean {
  return role === "resident";
}

/** Who makes panels, sees how they are made up and asks their members for a survey. */
export const rolesWithPanels: readonly Role[] = ["official", "researcher", "admin"];

import type { Role } from "~/features/accounts/role.ts";

/** Who enters what the council decided about the themes, and sees who did so before. */
export const rolesWithNorms: readonly Role[] = ["official", "admin"];

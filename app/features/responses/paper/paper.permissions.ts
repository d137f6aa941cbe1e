import type { Role } from "~/features/accounts/role.ts";

/** Who enters what came on paper or by telephone. */
export const rolesThatEnter: readonly Role[] = ["official", "researcher", "admin"];

import type { Role } from "~/features/accounts/role.ts";

/** Who prepares a lottery for a citizens' assembly and enters its draw. */
export const rolesWithLot: readonly Role[] = ["official", "researcher", "admin"];

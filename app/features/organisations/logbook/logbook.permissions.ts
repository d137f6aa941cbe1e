import type { Role } from "~/features/accounts/role.ts";

/** Who reads what staff did: it names colleagues. */
export const rolesWithLogbook: readonly Role[] = ["admin"];

import type { Role } from "~/features/accounts/role.ts";

/** Who weighs a proposal in the open, and appoints who speaks for those absent. */
export const rolesThatWeigh: readonly Role[] = ["official", "admin"];

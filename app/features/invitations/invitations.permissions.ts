import type { Role } from "~/features/accounts/role.ts";

/** Who draws samples and writes to people: they see names and addresses, so as few as possible. */
export const rolesThatInvite: readonly Role[] = ["researcher", "admin"];

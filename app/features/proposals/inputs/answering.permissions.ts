import type { Role } from "~/features/accounts/role.ts";

/**
 * Who speaks for the organisation: moves a proposal through the policy cycle, decides, and gives input an answer. What they
 * write in a thread counts as its answer.
 */
export const rolesThatAnswer: readonly Role[] = ["official", "admin"];

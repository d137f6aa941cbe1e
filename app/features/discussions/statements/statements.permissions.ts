import type { Role } from "~/features/accounts/role.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { mayModerate } from "../discussion.permissions.ts";

/** Who looks after statements: officials open and close rounds, moderators let statements of residents in. */
export const rolesWithStatements: readonly Role[] = ["moderator", "official", "admin"];

/** What somebody may do with statements. */
export interface StatementRights {
  opens: boolean;
  moderates: boolean;
}

/** The rights of a role. */
export function statementRights(role: Role): StatementRights {
  return { opens: rolesThatAnswer.includes(role), moderates: mayModerate(role) };
}

import type { Role } from "~/features/accounts/role.ts";
import { rolesThatAnswer } from "~/features/proposals/inputs/answering.permissions.ts";
import { mayModerate } from "../discussion.permissions.ts";

/** Who looks after ideas: moderators hide and merge them, officials answer them and make proposals of them. */
export const rolesWithIdeas: readonly Role[] = ["moderator", "official", "admin"];

/** What somebody may do with the ideas of others. */
export interface IdeaRights {
  moderates: boolean;
  answers: boolean;
}

/** The rights of a role; of nobody without one. */
export function ideaRights(role: Role | undefined): IdeaRights {
  return { moderates: mayModerate(role), answers: role !== undefined && rolesThatAnswer.includes(role) };
}

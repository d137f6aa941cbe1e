import type { Role } from "~/features/accounts/role.ts";

/** Who makes questionnaires and plans rounds. */
export const rolesWithQuestionnaires: readonly Role[] = ["official", "researcher", "admin"];

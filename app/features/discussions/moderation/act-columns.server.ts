import { moderationActs } from "~db/schema/index.ts";
import type { TextKind } from "./moderation.ts";

/** Which column of a decision says about which text it is. */
export const actColumns = {
  comment: moderationActs.commentId,
  idea: moderationActs.ideaId,
  statement: moderationActs.statementId,
  view: moderationActs.guardianViewId,
} as const satisfies Record<TextKind, unknown>;

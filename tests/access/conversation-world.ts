import { randomUUID } from "node:crypto";
import type { Role } from "~/features/accounts/role.ts";
import { placeComment } from "~/features/discussions/comment.commands.server.ts";
import { hideComment } from "~/features/discussions/moderation/decide.commands.server.ts";
import { objectTo } from "~/features/discussions/moderation/objection.commands.server.ts";
import { decisionsOfAuthor } from "~/features/discussions/moderation/own-decisions.queries.server.ts";
import type { Database } from "~db/client.server.ts";

interface Person {
  id: string;
  role: Role;
}

interface Where {
  organisationId: number;
  proposalId: number;
}

/** Comments in every state, and what a moderator decided about them: the names of tests/access/world.ts. */
export async function aConversation(
  db: Database,
  {
    here,
    elsewhere,
    people,
  }: {
    here: Where;
    elsewhere: Where;
    people: Record<"resident" | "moderator" | "admin" | "elsewhere", Person>;
  },
): Promise<Record<string, string>> {
  const { resident, moderator, admin } = people;
  const comment = await aCommentOf(db, here, resident);
  const objected = await aHiddenComment(db, here, { author: admin, moderator });
  await objectTo(db, { ...here, actId: objected, authorId: admin.id, body: "Dit klopt niet." }, new Date());
  const commentElsewhere = await aCommentOf(db, elsewhere, people.elsewhere);
  return {
    comment,
    commentElsewhere,
    commentToEdit: await aCommentOf(db, here, resident),
    commentToWithdraw: await aCommentOf(db, here, resident),
    case: `reactie-${comment}`,
    caseElsewhere: `reactie-${commentElsewhere}`,
    objectionCase: `bezwaar-${objected}`,
    ownDecision: String(await aHiddenComment(db, here, { author: resident, moderator })),
  };
}

async function aCommentOf(db: Database, where: Where, author: Person): Promise<string> {
  const text = { formKey: randomUUID(), body: "Een reactie.", stance: "neutral", threadId: null } as const;
  const outcome = await placeComment(db, { ...where, authorId: author.id, ...text }, new Date());
  if (outcome.kind !== "placed") throw new Error(`The comment was not placed: ${outcome.kind}`);
  return String(outcome.id);
}

/** The number of the decision that hid a new comment. */
async function aHiddenComment(
  db: Database,
  where: Where,
  { author, moderator }: { author: Person; moderator: Person },
): Promise<number> {
  const commentId = Number(await aCommentOf(db, where, author));
  const decision = { reason: "off_topic", explanation: null } as const;
  await hideComment(db, { ...where, commentId, moderator, ...decision }, new Date());
  const [newest] = await decisionsOfAuthor(db, { ...where, userId: author.id });
  if (!newest) throw new Error("The comment was not hidden");
  return newest.actId;
}

import { type SQL, sql } from "drizzle-orm";
import { isThemeCode } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { hiddenFor } from "../comment.ts";
import { decidedTexts } from "./decided-texts.server.ts";
import type { OwnDecision, TextKind } from "./moderation.ts";

interface DecisionRow {
  actId: number;
  kind: TextKind;
  about: string;
  theme: string | null;
  body: string;
  reason: string | null;
  explanation: string | null;
  decidedAt: string;
  stands: boolean;
  objection: string | null;
  objectedAt: string | null;
  outcome: "upheld" | "dismissed" | null;
  answer: string | null;
}

interface Author {
  organisationId: number;
  userId: string;
}

/** What moderators decided against texts of one person, newest first, at most the last twenty. */
export function decisionsOfAuthor(db: Database, author: Author): Promise<OwnDecision[]> {
  return decisionsThat(db, author, sql`true`);
}

/** One such decision; undefined when it is not about a text of this person. */
export async function findOwnDecision(
  db: Database,
  { actId, ...author }: Author & { actId: number },
): Promise<OwnDecision | undefined> {
  const [decision] = await decisionsThat(db, author, sql`decided.act_id = ${actId}`);
  return decision;
}

async function decisionsThat(db: Database, { organisationId, userId }: Author, which: SQL): Promise<OwnDecision[]> {
  const rows = await db.execute<Record<string, unknown> & DecisionRow>(sql`
    select decided.act_id as "actId", decided.kind, decided.about, decided.theme, decided.body, decided.reason, decided.explanation,
      decided.acted_at as "decidedAt", decided.stands, objection.body as objection, objection.outcome,
      objection.objected_at as "objectedAt", objection.explanation as answer
    from ${decidedTexts} decided
      left join objections objection
        on objection.organisation_id = decided.organisation_id and objection.act_id = decided.act_id
    where decided.organisation_id = ${organisationId} and decided.author_id = ${userId}
      and decided.act in ('hide', 'reject') and ${which}
    order by decided.act_id desc
    limit 20`);
  return [...rows].map(asDecision);
}

function asDecision({
  theme,
  reason,
  stands,
  decidedAt,
  objection,
  objectedAt,
  outcome,
  answer,
  ...row
}: DecisionRow): OwnDecision {
  return {
    ...row,
    theme: theme !== null && isThemeCode(theme) ? theme : null,
    reason: hiddenFor(reason) ?? "other",
    decidedAt: new Date(decidedAt),
    isOver: !stands,
    objection:
      objection === null
        ? null
        : { body: objection, objectedAt: new Date(objectedAt ?? decidedAt), outcome, explanation: answer },
  };
}

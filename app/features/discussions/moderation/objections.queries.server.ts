import { sql } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { hiddenFor } from "../comment.ts";
import { decidedTexts } from "./decided-texts.server.ts";
import { casePath, mostInQueue, type ObjectionCase, type TextKind } from "./moderation.ts";
import { type QueuePart, type QueueQuestion, queuePart } from "./queue-part.ts";

interface ObjectionRow {
  actId: number;
  kind: TextKind;
  textId: number;
  about: string;
  body: string;
  author: string;
  authorId: string;
  moderatorId: string;
  reason: string | null;
  explanation: string | null;
  decidedAt: string;
  objection: string;
  objectedAt: string;
  outcome: ObjectionCase["outcome"];
  total: number;
}

/** Objections that nobody decided about yet. */
export async function openObjections(db: Database, question: QueueQuestion): Promise<QueuePart> {
  const rows = await objectionsThat(db, question.organisationId, sql`objection.outcome is null`);
  return queuePart(rows, (row) => ({
    key: `objection-${row.actId}`,
    why: "objection",
    ...{ kind: row.kind, about: row.about, body: row.objection, author: row.author },
    since: new Date(row.objectedAt),
    path: casePath({ kind: "objection", id: row.actId }),
    ...{ held: [], reported: [] },
    forAnother: isFor(row, question.moderatorId),
  }));
}

/** One objection with the decision and the text that it is about, or undefined when there is none. */
export async function findObjection(
  db: Database,
  question: QueueQuestion & { actId: number },
): Promise<ObjectionCase | undefined> {
  const [row] = await objectionsThat(db, question.organisationId, sql`objection.act_id = ${question.actId}`);
  return (
    row && {
      ...{ actId: row.actId, kind: row.kind, textId: row.textId, about: row.about, body: row.body, author: row.author },
      ...{ explanation: row.explanation, objection: row.objection, outcome: row.outcome },
      reason: hiddenFor(row.reason) ?? "other",
      decidedAt: new Date(row.decidedAt),
      objectedAt: new Date(row.objectedAt),
      forAnother: isFor(row, question.moderatorId),
    }
  );
}

/** The first moderator judged already, and nobody judges what they wrote themselves. */
function isFor({ moderatorId, authorId }: ObjectionRow, reader: string): boolean {
  return moderatorId === reader || authorId === reader;
}

async function objectionsThat(db: Database, organisationId: number, which: ReturnType<typeof sql>) {
  const rows = await db.execute<Record<string, unknown> & ObjectionRow>(sql`
    select decided.act_id as "actId", decided.kind, decided.text_id as "textId", decided.about, decided.body, author.display_name as author,
      decided.author_id as "authorId", decided.moderator_id as "moderatorId", decided.reason, decided.explanation,
      decided.acted_at as "decidedAt", objection.body as objection, objection.objected_at as "objectedAt",
      objection.outcome, count(*) over ()::int as total
    from objections objection
      join ${decidedTexts} decided
        on decided.organisation_id = objection.organisation_id and decided.act_id = objection.act_id
      join users author on author.organisation_id = decided.organisation_id and author.id = decided.author_id
    where objection.organisation_id = ${organisationId} and ${which}
    order by objection.objected_at, objection.act_id
    limit ${mostInQueue}`);
  return [...rows];
}

import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { drafts, rounds } from "~db/schema/index.ts";
import { aboutFields } from "./answer-fields.ts";
import { readBackground } from "./answering-form.server.ts";
import { type Draft, WIJK } from "./draft.ts";
import { goingOnBy, resumeCodeHash, resumeTokenHash } from "./resume.server.ts";

/** A round, and somebody who takes part in it. */
export interface DraftPlace {
  organisationId: number;
  roundId: number;
  participantId: string;
}

/** What this participant filled in so far, or undefined. */
export async function findDraft(db: Database, place: DraftPlace): Promise<Draft | undefined> {
  return await draftWhere(db, place, eq(drafts.participantId, place.participantId));
}

/** What was begun elsewhere and goes on in the browser that holds this token, or undefined. */
export async function findResumedDraft(
  db: Database,
  { token, ...round }: { organisationId: number; roundId: number; token: string },
): Promise<Draft | undefined> {
  return await draftWhere(db, round, eq(drafts.resumeHash, resumeTokenHash(token)));
}

/** Whose draft goes on by this code, which stays unused; undefined for a code that does not work. */
export async function participantOfResumeCode(
  db: Database,
  { organisationId, roundId, code }: { organisationId: number; roundId: number; code: string },
): Promise<string | undefined> {
  const which = eq(drafts.resumeHash, resumeCodeHash(code));
  return (await draftWhere(db, { organisationId, roundId }, which))?.participantId;
}

/** The questionnaire that somebody began elsewhere and goes on with by this code, as its name in the address; also when this very form used it. */
export async function slugOfResumeCode(
  db: Database,
  { organisationId, code, formKey }: { organisationId: number; code: string; formKey: string },
): Promise<string | undefined> {
  const hashes = [resumeCodeHash(code), resumeTokenHash(goingOnBy({ formKey, code }).token)];
  const [row] = await db
    .select({ slug: rounds.slug })
    .from(drafts)
    .innerJoin(rounds, and(eq(rounds.organisationId, drafts.organisationId), eq(rounds.id, drafts.roundId)))
    .where(and(eq(drafts.organisationId, organisationId), inArray(drafts.resumeHash, hashes)));
  return row?.slug;
}

async function draftWhere(
  db: Database,
  { organisationId, roundId }: Pick<DraftPlace, "organisationId" | "roundId">,
  which: SQL,
): Promise<Draft | undefined> {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.organisationId, organisationId), eq(drafts.roundId, roundId), which));
  return row && draftOf(row);
}

/** The fields of the form stand beside what carries it and what was known of the person. */
function draftOf({ participantId, fields, screen, savedOn }: typeof drafts.$inferSelect): Draft {
  const { formKey, stroom, [WIJK]: wijk, ...values } = fields;
  const about = new Set<string>(aboutFields);
  const { background } = readBackground(fields, fields.gemeente ?? []);
  return {
    participantId,
    formKey: formKey?.[0] ?? "",
    section: screen,
    values: Object.fromEntries(Object.entries(values).filter(([name]) => !about.has(name))),
    stream: stroom?.[0] === "invited" ? "invited" : "open",
    background: wijk?.[0] ? { ...background, wijkCode: wijk[0] } : background,
    savedOn,
  };
}

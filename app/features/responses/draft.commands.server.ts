import { and, eq, gte, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import { newTypedCode } from "~/platform/typed-code.server.ts";
import type { Database } from "~db/client.server.ts";
import { drafts } from "~db/schema/index.ts";
import type { DraftPlace } from "./draft.queries.server.ts";
import { type Draft, WIJK } from "./draft.ts";
import { givenValues } from "./given-values.ts";
import { resumeCodeHash, resumeTokenHash } from "./resume.server.ts";

interface RoundPlace {
  organisationId: number;
  roundId: number;
}

/**
 * Keeps what a participant filled in so far, in place of what was kept before. Only while the round takes answers: its key is held,
 * so that nothing is kept of a round that is being finished.
 */
export async function saveDraft(
  db: Database,
  { organisationId, roundId }: RoundPlace,
  draft: Omit<Draft, "savedOn">,
  now: Date,
): Promise<void> {
  const { wijkCode } = draft.background;
  const wijk = wijkCode ? { [WIJK]: [wijkCode] } : {};
  const known = { formKey: [draft.formKey], stroom: [draft.stream], ...wijk, ...givenValues([], draft.background) };
  const fields = JSON.stringify({ ...draft.values, ...known });
  await db.execute(sql`
    insert into drafts (organisation_id, round_id, participant_id, fields, screen, saved_on)
    select r.organisation_id, r.id, ${draft.participantId}::uuid, ${fields}::text::jsonb, ${draft.section}::smallint, ${dayOf(now)}::date
    from rounds r join round_keys k on k.organisation_id = r.organisation_id and k.round_id = r.id
    where r.organisation_id = ${organisationId} and r.id = ${roundId}
      and r.opens_at <= ${now.toISOString()}::timestamptz and r.closes_at > ${now.toISOString()}::timestamptz
    for key share of k skip locked
    on conflict (organisation_id, round_id, participant_id)
      do update set fields = excluded.fields, screen = excluded.screen, saved_on = excluded.saved_on`);
}

function at({ organisationId, roundId, participantId }: DraftPlace) {
  return and(
    eq(drafts.organisationId, organisationId),
    eq(drafts.roundId, roundId),
    eq(drafts.participantId, participantId),
  );
}

/** Erases what a participant filled in so far. */
export async function eraseDraft(db: Database, place: DraftPlace): Promise<void> {
  await db.delete(drafts).where(at(place));
}

/** A new code with which the draft goes on elsewhere; whatever code or browser it went on with before no longer works. */
export async function giveResumeCode(db: Database, place: DraftPlace): Promise<string> {
  const code = newTypedCode();
  await db
    .update(drafts)
    .set({ resumeHash: resumeCodeHash(code) })
    .where(at(place));
  return code;
}

/** How long a code can be used after the draft was last saved. */
const CODE_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Whose draft goes on in the browser that gets this token, in exchange for the code, which is then used up; undefined for
 * a code that does not work. Whoever holds the token already gets the same answer: the form came twice.
 */
export async function takeResumeCode(
  db: Database,
  { organisationId, roundId, code, token, now }: RoundPlace & { code: string; token: string; now: Date },
): Promise<string | undefined> {
  const goesOnBy = (hash: string) =>
    and(
      eq(drafts.organisationId, organisationId),
      eq(drafts.roundId, roundId),
      eq(drafts.resumeHash, hash),
      gte(drafts.savedOn, dayOf(new Date(now.getTime() - CODE_DAYS * DAY_MS))),
    );
  const whose = { participantId: drafts.participantId };
  const [taken] = await db
    .update(drafts)
    .set({ resumeHash: resumeTokenHash(token) })
    .where(goesOnBy(resumeCodeHash(code)))
    .returning(whose);
  if (taken) return taken.participantId;
  const [again] = await db
    .select(whose)
    .from(drafts)
    .where(goesOnBy(resumeTokenHash(token)));
  return again?.participantId;
}

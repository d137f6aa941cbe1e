import { randomUUID } from "node:crypto";
import { isSelfSelected } from "~/features/accounts/audience.ts";
import { env } from "~/platform/env.server.ts";
import type { Database } from "~db/client.server.ts";
import type { AnsweringQuestion, Desk } from "./answering-desk.server.ts";
import type { AnsweringForm } from "./answering-form.server.ts";
import { type Filled, screenOf } from "./answering-screen.server.ts";
import { eraseDraft, giveResumeCode, saveDraft } from "./draft.commands.server.ts";
import { type DraftPlace, findDraft } from "./draft.queries.server.ts";
import type { Draft } from "./draft.ts";
import { participantIdOf } from "./participant.server.ts";
import { markerOf } from "./participant-marker.server.ts";
import { mayTakeAlong, type Participation, participationOf } from "./participation.server.ts";
import type { SendOutcome } from "./sending.server.ts";

/** Of whom a draft is kept on the server: whoever may answer a round that is not for everybody. */
function draftPlace(
  { organisationId }: AnsweringQuestion,
  desk: Desk,
): { place: DraftPlace; participation: Participation } | undefined {
  const participation = isSelfSelected(desk.round.audience) ? undefined : participationOf(desk);
  if (!desk.round.key || !participation) return undefined;
  const participantId = participantIdOf(desk.round.key, participation.person);
  return { place: { organisationId, roundId: desk.round.id, participantId }, participation };
}

/** What this person filled in before, or undefined. */
export async function draftOfDesk(db: Database, question: AnsweringQuestion, desk: Desk): Promise<Draft | undefined> {
  const kept = draftPlace(question, desk);
  const draft = kept && (await findDraft(db, kept.place));
  return draft && Object.keys(draft.values).length > 0 ? draft : undefined;
}

async function keep(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  form: Filled,
): Promise<DraftPlace | undefined> {
  const kept = draftPlace(question, desk);
  if (!kept) return undefined;
  const { stream, background } = kept.participation;
  const { formKey, section, values } = form;
  const draft = { participantId: kept.place.participantId, formKey, section, values, stream, background };
  await saveDraft(db, kept.place, draft, question.now);
  return kept.place;
}

/** Keeps what stands on a page that is shown next, and shows that page. */
export async function keepDraft(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  outcome: SendOutcome,
): Promise<SendOutcome> {
  if (outcome.kind === "page" && outcome.answering.kind === "screen") {
    const { formKey, index, values } = outcome.answering.screen;
    await keep(db, question, desk, { formKey, section: index, values });
  }
  return outcome;
}

/** Where somebody left off; without a draft the screen that was sent. */
export async function goOn(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  form: AnsweringForm,
): Promise<SendOutcome> {
  const draft = await draftOfDesk(db, question, desk);
  return { kind: "page", status: 200, answering: screenOf(desk, draft ?? form) };
}

/**
 * Erases what was filled in, and shows the first screen. Whoever goes on where they began elsewhere is known by their draft
 * only: of theirs an empty one stays.
 */
export async function beginAnew(db: Database, question: AnsweringQuestion, desk: Desk): Promise<SendOutcome> {
  const kept = draftPlace(question, desk);
  const empty = { formKey: randomUUID(), section: 0, values: {} };
  if (kept?.participation.person.kind === "resumed") await keep(db, question, desk, empty);
  else if (kept) await eraseDraft(db, kept.place);
  return { kind: "page", status: 200, answering: screenOf(desk, empty) };
}

/** Keeps what was filled in, and gives the code with which one goes on elsewhere. Where nothing is kept the screen stays. */
export async function takeAlong(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  form: AnsweringForm,
): Promise<SendOutcome> {
  const place = mayTakeAlong(desk) ? await keep(db, question, desk, form) : undefined;
  if (!place) return { kind: "page", status: 200, answering: screenOf(desk, form) };
  const code = await giveResumeCode(db, place);
  return {
    kind: "page",
    status: 200,
    answering: {
      ...{ kind: "code", round: desk.shown, formKey: form.formKey },
      ...{ marker: markerOf(desk), code, origin: env.appOrigin },
    },
  };
}

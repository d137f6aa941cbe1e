import type { Database } from "~db/client.server.ts";
import { keyedUuid } from "../keyed-uuid.server.ts";
import { type Person, participantIdOf } from "../participant.server.ts";
import { type SubmitOutcome, submitResponse } from "../response.commands.server.ts";
import type { PaperDesk } from "./paper-desk.queries.server.ts";
import type { AssistedMode, ReadPaper } from "./read-paper.server.ts";

export interface PaperResponse {
  formNumber: string;
  /** The invitation of the person: what they answer on the site and on paper is one response. */
  invitationId?: string | undefined;
  mode: AssistedMode;
  stream: "open" | "invited";
  read: Pick<ReadPaper, "answers" | "background">;
  now: Date;
}

/**
 * Stores what came on paper or by telephone, under the number of its form or the invitation of the person: the same again replaces what was said before.
 * Like every response it is tied to them only until the round closes.
 */
export async function storePaper(db: Database, desk: PaperDesk, response: PaperResponse): Promise<SubmitOutcome> {
  const { key, id: roundId } = desk.round;
  if (!key) return { kind: "round-closed" };
  const { formNumber, invitationId, mode, stream, read, now } = response;
  return await submitResponse(db, {
    organisationId: desk.organisationId,
    roundId,
    participantId: participantIdOf(key, invitationId ? { kind: "invited", invitationId } : onPaper(formNumber)),
    stream,
    mode,
    answers: read.answers,
    background: read.background,
    formKey: formKeyOf(key, response),
    now,
  });
}

/** Whoever filled in the form with this number. */
export function onPaper(formNumber: string): Person {
  return { kind: "paper", formNumber };
}

/** The same content of the same form has the same key, so that a file that is imported twice stores everything once. */
function formKeyOf(key: Uint8Array, { formNumber, mode, read }: PaperResponse): string {
  const content = JSON.stringify([formNumber, mode, [...read.answers], read.background]);
  return keyedUuid(key, content);
}

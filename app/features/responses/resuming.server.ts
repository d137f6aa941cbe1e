import { findRound } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { networkOf } from "~/platform/network.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import { typedCodeOf } from "~/platform/typed-code.server.ts";
import type { Database } from "~db/client.server.ts";
import { takeResumeCode } from "./draft.commands.server.ts";

/** What a code from another device leads to. Nothing tells a wrong code from one that was used or is too old. */
export type ResumeOutcome = { kind: "resumed"; token: string } | { kind: "refused" } | { kind: "too-many" };

interface ResumeQuestion {
  organisationId: number;
  slug: string;
  code: string;
  clientAddress: string;
  now: Date;
}

/** Lets a browser go on with what was begun elsewhere, in exchange for the code. */
export async function resumeAnswering(db: Database, question: ResumeQuestion): Promise<ResumeOutcome> {
  const { organisationId, slug, now, clientAddress } = question;
  const limit = { action: "resume", who: networkOf(clientAddress), limit: 30, seconds: 3600 };
  if ((await spend(db, limit)) === "too-many") return { kind: "too-many" };
  const round = await findRound(db, { organisationId, wanted: { slug }, now });
  const code = typedCodeOf(question.code);
  if (!round || code === undefined) return { kind: "refused" };
  const token = await takeResumeCode(db, { organisationId, roundId: round.id, code, now });
  return token === undefined ? { kind: "refused" } : { kind: "resumed", token };
}

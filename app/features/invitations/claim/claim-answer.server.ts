import { data } from "@remix-run/node";
import { giveBack, type Limit, spend } from "~/platform/rate-limit.server.ts";
import { inGroups, typedCodeOf } from "~/platform/typed-code.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { type Claim, claimInvitation, type Held } from "./claim.commands.server.ts";
import { limitOfClaims } from "./claim-form.server.ts";
import { declineReminders } from "./decline.commands.server.ts";
import {
  type InvitedRound,
  invitedRound,
  type UsedInvitation,
  upcomingInvitation,
  usedInvitation,
} from "./invitation-page.queries.server.ts";
import { keepPlace } from "./invited-browser.server.ts";

/** What the page shows after a form was sent. */
export type ClaimAnswer =
  | { kind: "place"; round: InvitedRound; resumeCode: string; isResumed: boolean }
  /** The round is still to open; what was typed goes along, for who wants no reminder. */
  | { kind: "upcoming"; round: InvitedRound; expiresAt: Date; typed: string }
  | { kind: "declined" }
  /** Used before: by this browser, on another device or on paper. */
  | UsedInvitation
  | { kind: "refused" }
  | { kind: "typed"; code: string; problem: "missing" | "malformed" | "tooMany" | "unknown" | "someoneElse" };

interface Sent extends Omit<Claim, "held"> {
  /** The token of the address, or what was typed. */
  sent: { token: string } | { typed: string };
  /** Tells whether this browser used it before. */
  request: Request;
  clientAddress: string;
  /** The button "send me no reminder" was pressed. */
  declines: boolean;
}

/** Half of the period in which attempts from one network are counted. */
const RETRY_AFTER_S = "450";

/** Exchanges what was sent for a place to answer, and answers with the page that follows and the cookie of the place. */
export async function answerToClaim(db: Database, { sent, request, clientAddress, declines, ...claim }: Sent) {
  const typed = "typed" in sent ? sent.typed : "";
  const held = heldOf(sent);
  if (!held) {
    const problem = typed.trim() === "" ? "missing" : "malformed";
    return data<ClaimAnswer>({ kind: "typed", code: typed, problem }, { status: 400 });
  }
  const limit = limitOfClaims(clientAddress);
  if ((await spend(db, limit)) === "too-many") {
    const headers = { "Retry-After": RETRY_AFTER_S };
    return data<ClaimAnswer>({ kind: "typed", code: typed, problem: "tooMany" }, { status: 429, headers });
  }
  if (declines) return await answerToDecline(db, { ...claim, held, limit });
  const outcome = await claimInvitation(db, { ...claim, held });
  switch (outcome.kind) {
    case "claimed":
    case "resumed": {
      // Only what does not work counts: thousands of invited people may share the network of their phones.
      await giveBack(db, limit);
      const { organisationId } = claim;
      const round = await invitedRound(db, { organisationId, roundId: outcome.place.roundId });
      if (!round) return refused();
      const cookie = await keepPlace(round.id, outcome.place.session, round.closesAt);
      const resumeCode = inGroups(outcome.place.resumeCode);
      const isResumed = outcome.kind === "resumed";
      // Says its status: the page that is drawn along finds the link used by now, and would say 404.
      const init = { status: 200, headers: { "Set-Cookie": cookie } };
      return data<ClaimAnswer>({ kind: "place", round, resumeCode, isResumed }, init);
    }
    case "refused":
      return await answerBeforeOpening(db, {
        organisationId: claim.organisationId,
        held,
        request,
        now: claim.now,
        typed,
        limit,
      });
    default:
      return unreachable(outcome);
  }
}

/** What does not work yet is no mistake: it says when, and counts as no attempt. */
async function answerBeforeOpening(
  db: Database,
  { typed, limit, ...question }: Omit<Claim, "formKey"> & { request: Request; typed: string; limit: Limit },
) {
  const upcoming = await upcomingInvitation(db, question);
  if (!upcoming) return await answerToUsed(db, { ...question, limit });
  await giveBack(db, limit);
  return data<ClaimAnswer>({ kind: "upcoming", ...upcoming, typed }, { status: 200 });
}

/** Who holds what was used hears that, and how to go on; it counts as an attempt unless it was this browser. */
async function answerToUsed(
  db: Database,
  { limit, ...question }: Parameters<typeof usedInvitation>[1] & { limit: Limit },
) {
  const used = await usedInvitation(db, question);
  if (!used) return refused();
  if (used.kind === "used") return data<ClaimAnswer>(used, { status: 410 });
  await giveBack(db, limit);
  return data<ClaimAnswer>(used, { status: 200 });
}

async function answerToDecline(db: Database, { limit, ...declining }: Omit<Claim, "formKey"> & { limit: Limit }) {
  if (!(await declineReminders(db, declining))) return refused();
  await giveBack(db, limit);
  return data<ClaimAnswer>({ kind: "declined" }, { status: 200 });
}

/** Whatever else is wrong with it, a code that does not work is answered alike. */
function refused() {
  return data<ClaimAnswer>({ kind: "refused" }, { status: 404 });
}

function heldOf(sent: Sent["sent"]): Held | undefined {
  if ("token" in sent) return sent;
  const code = typedCodeOf(sent.typed);
  return code === undefined ? undefined : { code };
}

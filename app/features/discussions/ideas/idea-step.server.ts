import type { z } from "zod";
import type { SignedInUser } from "~/features/accounts/signed-in.server.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { answerIdea, beginProposal, linkIdea } from "./answer-idea.commands.server.ts";
import { editIdea, endSupport, supportIdea, withdrawIdea } from "./idea.commands.server.ts";
import { ideaThatStays } from "./idea.queries.server.ts";
import { ideaAreas } from "./idea-areas.ts";
import type { IdeaForm, StaffIdeaSubmission } from "./idea-form.server.ts";
import { ideaRights } from "./ideas.permissions.ts";
import { mergeIdea, unmergeIdea } from "./merge-idea.commands.server.ts";
import { hideIdea, showIdea } from "./moderate-idea.commands.server.ts";
import { reportIdea } from "./report-idea.commands.server.ts";

interface Step<Asked> {
  user: SignedInUser;
  ideaId: number;
  asked: Asked;
  now: Date;
}

/** Does what a reader or the author asks of an idea, and says how it went. */
export async function carryOutForReader(db: Database, { user, ideaId, asked, now }: Step<z.output<typeof IdeaForm>>) {
  const { organisationId, id: userId } = user;
  const about = { organisationId, ideaId };
  switch (asked.intent) {
    case "support":
      return await supportIdea(db, { ...about, userId });
    case "end-support":
      await endSupport(db, { ...about, userId });
      return { kind: "ended" as const };
    case "edit": {
      const { area, theme, title, body } = asked;
      const areas = ideaAreas(await areaTree(db));
      if (!areas.some(({ code }) => code === area)) return { kind: "no-such-area" as const };
      return await editIdea(db, { ...about, authorId: userId, areaCode: area, themeCode: theme, title, body }, now);
    }
    case "withdraw": {
      const done = await withdrawIdea(db, { ...about, authorId: userId }, now);
      return { kind: done ? ("withdrawn" as const) : ("no-such-idea" as const) };
    }
    case "report":
      return await reportIdea(db, { ...about, reporterId: userId, reason: asked.reason }, now);
    default:
      return unreachable(asked);
  }
}

/** Does what staff ask of an idea, if their role may, and says how it went. */
export async function carryOutForStaff(db: Database, step: Step<StaffIdeaSubmission>) {
  const rights = ideaRights(step.user.role);
  const { asked } = step;
  switch (asked.intent) {
    case "answer":
    case "link":
    case "begin":
      return rights.answers ? await answer(db, { ...step, asked }) : { kind: "not-allowed" as const };
    case "choose":
    case "merge":
    case "unmerge":
    case "hide":
    case "show":
      return rights.moderates ? await moderate(db, { ...step, asked }) : { kind: "not-allowed" as const };
    default:
      return unreachable(asked);
  }
}

type Asked<Intent extends StaffIdeaSubmission["intent"]> = Extract<StaffIdeaSubmission, { intent: Intent }>;

async function answer(db: Database, { user, ideaId, asked, now }: Step<Asked<"answer" | "link" | "begin">>) {
  const by = { organisationId: user.organisationId, ideaId, officialId: user.id };
  switch (asked.intent) {
    case "answer":
      return await answerIdea(db, { ...by, answer: asked.answer, known: asked.known }, now);
    case "link":
      return await linkIdea(db, { ...by, slug: asked.proposal, known: asked.known }, now);
    case "begin":
      return await beginProposal(db, by, now);
    default:
      return unreachable(asked);
  }
}

type ModeratorIntent = "choose" | "merge" | "unmerge" | "hide" | "show";

async function moderate(db: Database, { user, ideaId, asked, now }: Step<Asked<ModeratorIntent>>) {
  const by = { organisationId: user.organisationId, ideaId, moderatorId: user.id };
  switch (asked.intent) {
    case "choose": {
      const stays = await ideaThatStays(db, { ...by, into: asked.into });
      return stays ? { kind: "chosen" as const, into: stays.id } : { kind: "cannot-take-over" as const };
    }
    case "unmerge":
      return await unmergeIdea(db, { ...by, double: asked.double }, now);
    case "merge": {
      const outcome = await mergeIdea(db, { ...by, into: asked.into }, now);
      return outcome.kind === "merged" ? { ...outcome, into: asked.into } : outcome;
    }
    case "hide":
      return await hideIdea(db, { ...by, reason: asked.reason, explanation: asked.explanation, seen: asked.seen }, now);
    case "show":
      return await showIdea(db, { ...by, seen: asked.seen }, now);
    default:
      return unreachable(asked);
  }
}

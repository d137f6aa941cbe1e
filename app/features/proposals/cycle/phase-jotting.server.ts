import type { z } from "zod";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { type Jotted, type JottingPlace, jot, jottedOnEach } from "~/platform/jottings.server.ts";
import { writtenIn } from "~/platform/too-late.ts";
import { type Phase, phases } from "../phase.ts";
import { ways } from "./bw-question.ts";
import { drawnAgain, type PhaseForm, textsOf } from "./phase-form.server.ts";
import { phasePath } from "./phase-path.ts";
import type { PhaseRecord } from "./typed-answers.ts";

/** The page about the phase of a proposal, and who is at it. */
export interface AtPhase {
  proposal: { slug: string };
  by: { organisationId: number; proposalId: number; officialId: string };
}

const placeOf = ({ proposal, by }: AtPhase, phase?: Phase): JottingPlace => ({
  ...{ organisationId: by.organisationId, userId: by.officialId, page: phasePath(proposal.slug, phase) },
});

const picked = (texts: Record<string, string>, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])));

interface Typed {
  form: FormData;
  value: z.output<typeof PhaseForm>;
  record: PhaseRecord;
  /** A step that is about to be looked at stands on the phase that its form was about, with a reason or without. */
  isChecking?: boolean;
}

/**
 * Keeps for an official what the form holds and nobody reads yet: a reason for a step that is not taken, and answers that
 * are not published. Gives whether there are such answers.
 */
export async function keepTyped(
  here: AtPhase,
  { form, value, record, isChecking = false }: Typed,
): Promise<{ hasAnswers: boolean }> {
  const texts = textsOf(form);
  const hasReason = Boolean(value.reasonOn || value.reasonBack);
  const reasons = hasReason || isChecking ? picked(texts, ["from", "reasonOn", "reasonBack"]) : undefined;
  await jot(db, placeOf(here), reasons, clock.now());
  if (value.phase === undefined) return { hasAnswers: false };
  const hasAnswers = drawnAgain(form, value, record).unsaved.length > 0;
  const answers = hasAnswers ? picked(texts, ["phase", "known", "from", ...ways]) : undefined;
  await jot(db, placeOf(here, value.phase), answers, clock.now());
  return { hasAnswers };
}

/** What an official typed on the page before and did not save, for the questions of this phase. */
export async function typedBefore(here: AtPhase, phase: Phase) {
  const { organisationId, userId, page } = placeOf(here);
  const pages = new Map(phases.map((one) => [one, phasePath(here.proposal.slug, one)]));
  const left = await jottedOnEach(db, { organisationId, userId, pages: [page, ...pages.values()] });
  const reasons = left.get(page);
  const texts = {
    ...(reasons as Record<string, string>),
    ...(left.get(pages.get(phase) ?? "") as Record<string, string>),
  };
  return {
    /** The fields of the form. */
    texts,
    /** The phase that the form was about in which a step was asked for; undefined without a reason or a step. */
    from: reasons?.from as string | undefined,
    /** The other phases at whose questions something is left. */
    leftAt: phases.filter((one) => one !== phase && left.has(phasePath(here.proposal.slug, one))),
    /** All that was written, to copy. */
    written: [...left.values()].map(writtenOf).filter(Boolean).join("\n\n"),
  };
}

function writtenOf(fields: Jotted): string {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (typeof value === "string") form.set(name, value);
  return writtenIn(form);
}

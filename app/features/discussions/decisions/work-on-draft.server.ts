import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import { searchParams } from "~/platform/search-params.server.ts";
import { tooLate } from "~/platform/too-late.server.ts";
import { typedBesides } from "~/platform/typed-besides.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { decideInputs } from "./decide-inputs.commands.server.ts";
import type { Decision } from "./decision.ts";
import { canBeMended, InputSearch } from "./decision-form.server.ts";
import { decidingPath, inputPath, inputsPlace } from "./decision-path.ts";
import { markOf, onTopOf, wordsOf } from "./decision-words.server.ts";
import { deskForm, saidOfInputs, textIn, turnIn, verdictForm } from "./desk-form.server.ts";
import { type AtDesk, keepSaid, tickedIn } from "./desk-jotting.server.ts";
import { deskReply, wasOf } from "./desk-reply.server.ts";
import { type DecisionText, reviseDecision } from "./draft-decision.commands.server.ts";
import { type InputList, inputList } from "./input-list.server.ts";
import { type InputPlace, inputQuery, inputToRead } from "./input-search.ts";

/** The draft that an official works on. */
export interface Desk extends AtDesk {
  draft: Decision;
}

/** What the page of a draft is drawn with when a form could not be saved. */
export interface DeskAnswer {
  reply: FormReply | undefined;
  /** Why something is not saved; nothing beside the mistakes that the reply names. */
  told?: "changed" | "changed-not-discarded" | "words-wrong" | undefined;
  /** The marks of the words that the form stood on, to tell what a colleague changed since. */
  seen?: string;
  /** The inputs to show, with the ticks of the form. */
  list?: InputList;
  /** Whether a button that shows other inputs was pressed. */
  isTurned?: boolean;
}

/** Leads back to the page of the draft. */
const backToDesk = (request: Request, { proposal, draft }: Pick<Desk, "proposal" | "draft">, query: string) =>
  redirect(inLanguage(languageOf(request), `${decidingPath(proposal.slug)}/${draft.id}${query}`), 303);

/** Does what a button on the page of a draft asks, but for throwing it away: each saves the words that were typed. */
export async function workOnDraft(request: Request, here: Desk, form: FormData) {
  const isDeciding = form.get("intent") === "decide";
  return isDeciding ? await decide(request, here, form) : await saveWords(request, here, form);
}

async function saveWords(request: Request, here: Desk, form: FormData) {
  const act = { request, here, form };
  const turned = turnIn(form, searchParams(request, InputSearch));
  const submission = parseWithZod(form, { schema: deskForm(clock.now()) });
  if (submission.status !== "success") {
    if (!canBeMended(submission.error)) return badRequest();
    return await deskAnswer(act, 400, {
      reply: deskReply(form, submission.reply()),
      told: turned && "words-wrong",
    });
  }
  const { intent, known, was } = submission.value;
  const text = changedWords(here, { was, text: textIn(submission.value) });
  const outcome = text ? await reviseDecision(db, { ...here.by, known, text }, clock.now()) : { kind: "same" as const };
  switch (outcome.kind) {
    case "same":
    case "written":
      return await goOn(request, here, form, { intent, turned, isWritten: outcome.kind === "written" });
    case "changed-meanwhile":
      return await deskAnswer(act, 409, { reply: deskReply(form, { told: "changed" }), told: "changed" });
    case "not-of-proposal": {
      const reply = deskReply(form, submission.reply({ formErrors: ["decisions.staff.notOfProposal"] }));
      return await deskAnswer(act, 409, { reply, told: turned && "words-wrong" });
    }
    case "no-draft":
      return tooLate("decisionPublished", form);
    default:
      return unreachable(outcome);
  }
}

/**
 * Where the button leads once the words are saved: always an address, so that the way back of a browser finds the page. What
 * was said of inputs is kept for who said it, and stands there.
 */
async function goOn(request: Request, here: Desk, form: FormData, { intent, turned, isWritten }: Saved) {
  await keepSaid(here, form);
  const toRead = inputToRead(intent);
  if (toRead) return redirect(inLanguage(languageOf(request), inputPath(here.proposal.slug, toRead)), 303);
  const { filter, page } = turned ?? searchParams(request, InputSearch);
  const query = inputQuery(filter, page);
  if (turned) {
    return backToDesk(request, here, `${isWritten ? saying(query, "klaar=tekst") : query}#${inputsPlace}`);
  }
  if (intent !== "check") return backToDesk(request, here, saying(query, "klaar=bewaard"));
  const isLeft = typedBesides(form, saidOfInputs) !== undefined;
  return backToDesk(request, here, isLeft ? saying(query, "klaar=rest") : "?stap=publiceren");
}

interface Saved {
  intent: string;
  /** The inputs that the button shows. */
  turned: InputPlace | undefined;
  /** Whether words were typed, and are in the draft now. */
  isWritten: boolean;
}

/** The page as the answer itself, for what could not be saved: with all that was typed and ticked. */
export async function deskAnswer(
  { request, here, form }: { request: Request; here: Desk; form: FormData },
  status: 400 | 409,
  { reply, told }: Pick<DeskAnswer, "reply" | "told">,
) {
  await keepSaid(here, form);
  const asked = searchParams(request, InputSearch);
  const turned = turnIn(form, asked);
  const list = await inputList(here.by, turned ?? asked, tickedIn(reply?.initialValue));
  return data<DeskAnswer>({ reply, told, list, isTurned: turned !== undefined, seen: wasOf(form) }, { status });
}

const saying = (query: string, what: string) => `${query}${query ? "&" : "?"}${what}`;

/** The words to save: what was typed, on top of what is stored now; undefined when that is what stands there already. */
function changedWords({ draft }: Desk, sent: { was: string; text: DecisionText }): DecisionText | undefined {
  const stored = wordsOf(draft);
  const words = onTopOf(stored, sent);
  return markOf(words) === markOf(stored) ? undefined : words;
}

/** What a verdict that was sent leaves unsaved: all of it where no input counts any more, and a reason that has no verdict. */
function unsaved(form: FormData, { verdict, isStored }: { verdict: string | null; isStored: boolean }) {
  if (!isStored) return form;
  if (verdict !== null) return undefined;
  const reason = new FormData();
  reason.set("reason", form.get("reason") ?? "");
  return reason;
}

async function decide(request: Request, here: Desk, form: FormData) {
  const act = { request, here, form };
  const { filter, page } = searchParams(request, InputSearch);
  const submission = parseWithZod(form, { schema: verdictForm(clock.now()) });
  if (submission.status !== "success") {
    return canBeMended(submission.error)
      ? await deskAnswer(act, 400, { reply: deskReply(form, submission.reply()) })
      : badRequest();
  }
  const { known, was, inputs, verdict: chosen, reason } = submission.value;
  const verdict = chosen === "none" ? null : chosen;
  const text = changedWords(here, { was, text: textIn(submission.value) });
  const outcome = await decideInputs(db, { ...here.by, known, text, inputs, verdict, reason }, clock.now());
  switch (outcome.kind) {
    case "decided": {
      await keepSaid(here, unsaved(form, { verdict, isStored: outcome.inputs > 0 }));
      const done = saying(inputQuery(filter, page), `klaar=verwerkt&aantal=${outcome.inputs}`);
      return backToDesk(request, here, `${done}#${inputsPlace}`);
    }
    case "changed-meanwhile":
      return await deskAnswer(act, 409, { reply: deskReply(form, { told: "changed" }), told: "changed" });
    case "not-of-proposal": {
      const reply = deskReply(form, submission.reply({ formErrors: ["decisions.staff.notOfProposal"] }));
      return await deskAnswer(act, 409, { reply });
    }
    case "no-draft":
      return tooLate("decisionPublished", form);
    default:
      return unreachable(outcome);
  }
}

import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { openInviting } from "~/features/invitations/inviting-room.server.ts";
import { lettersAnswer } from "~/features/invitations/reach/letters-answer.server.ts";
import { makeLetters } from "~/features/invitations/reach/reach.commands.server.ts";
import { LettersForm } from "~/features/invitations/reach/send-form.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest } from "~/platform/page-errors.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";

/** Letters are made by a form, because each time they get new codes; whoever opens the address goes to that form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { base } = await openInviting(db, { request, id: params.id, now: clock.now() });
  return redirect(inLanguage(languageOf(request), `${base}/versturen`));
}

/** The letters whose turn it is as one PDF; their links and codes are nowhere else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const { organisationId, roundId, base } = await openInviting(db, { request, id: params.id, now });
  const submission = parseWithZod(await readForm(request), { schema: LettersForm });
  if (submission.status !== "success") return badRequest();
  const from = { origin: env.appOrigin, contact: env.contactEmail ?? null, now };
  const outcome = await makeLetters(db, { organisationId, roundId, turn: submission.value.turn, ...from });
  switch (outcome.kind) {
    case "made":
      return lettersAnswer(request, { people: outcome.people, round: outcome.round, from });
    case "round-closed":
    case "too-early":
    case "nobody":
      return redirect(inLanguage(languageOf(request), `${base}/versturen?geweigerd=${outcome.kind}`), 303);
    default:
      return unreachable(outcome);
  }
}

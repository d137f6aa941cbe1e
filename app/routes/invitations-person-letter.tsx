import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { openInviting } from "~/features/invitations/inviting-room.server.ts";
import { lettersAnswer } from "~/features/invitations/reach/letters-answer.server.ts";
import { LetterForm } from "~/features/invitations/reach/new-code-form.server.ts";
import { replaceCode } from "~/features/responses/replace-code.commands.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { env } from "~/platform/env.server.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";

async function openLetter({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">, now: Date) {
  const room = await openInviting(db, { request, id: params.id, now });
  if (!/^\d{1,9}$/.test(params.nummer ?? "")) return notFound();
  const serial = Number(params.nummer);
  const to = (search: string) =>
    redirect(inLanguage(languageOf(request), `${room.base}/nieuwe-code/${serial}${search}`), 303);
  return { room, serial, to };
}

/** A letter is made by a form, because it gets a new code; whoever opens the address goes to that form. */
export async function loader(args: LoaderFunctionArgs) {
  const { to } = await openLetter(args, clock.now());
  return to("");
}

/** The letter of one person with a new code, as a PDF; its link and code are nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const now = clock.now();
  const { room, serial, to } = await openLetter(args, now);
  const submission = parseWithZod(await readForm(args.request), { schema: LetterForm });
  if (submission.status !== "success") return submission.error?.reden ? to("?geweigerd=reason") : badRequest();
  const { organisationId, roundId, actorId } = room;
  const from = { origin: env.appOrigin, contact: env.contactEmail ?? null, now };
  const asked = { organisationId, roundId, serial, reason: submission.value.reden, actorId, ...from };
  const outcome = await replaceCode(db, { ...asked, channel: "letter" });
  switch (outcome.kind) {
    case "given":
      return lettersAnswer(args.request, { people: [outcome.person], round: outcome.round, from });
    case "unknown":
      return notFound();
    case "answered":
    case "no-mail":
    case "round-closed":
    case "too-early":
      return to(`?geweigerd=${outcome.kind}`);
    default:
      return unreachable(outcome);
  }
}

import type { Response } from "express";
import { type Refusal, refusalPage } from "./refusal-page.ts";
import { sentFields } from "./sent-form.server.ts";

/** How a reader that is no browser is told of a refusal; put in `response.locals.refusal` it replaces the page. */
export type RefusalAnswer = (status: number) => void;

/**
 * Answers with the server's own page, with the form that was sent when it can be sent again; does nothing when an
 * answer is already on its way.
 */
export function refuse(response: Response, refusal: Refusal): void {
  if (response.headersSent || response.locals.refused) return;
  response.locals.refused = true;
  if (response.locals.sentFields) void sendWithForm(response, refusal);
  else send(response, refusalPage(refusal));
}

async function sendWithForm(response: Response, refusal: Refusal): Promise<void> {
  send(response, refusalPage(refusal, await sentFields(response)));
}

function send(response: Response, { status, html, retryAfterSeconds }: ReturnType<typeof refusalPage>): void {
  if (response.headersSent || response.destroyed) return;
  if (retryAfterSeconds) response.setHeader("Retry-After", String(retryAfterSeconds));
  response.setHeader("Cache-Control", "no-store");
  const answer: RefusalAnswer | undefined = response.locals.refusal;
  if (answer) answer(status);
  else response.status(status).type("html").send(html);
}

import type { Response } from "express";
import { type Refusal, refusalPage } from "./refusal-page.ts";

/** Answers with the server's own page; does nothing when an answer is already on its way. */
export function refuse(response: Response, refusal: Refusal): void {
  if (response.headersSent) return;
  const { status, html, retryAfterSeconds } = refusalPage(refusal);
  if (retryAfterSeconds) response.setHeader("Retry-After", String(retryAfterSeconds));
  response.setHeader("Cache-Control", "no-store");
  response.status(status).type("html").send(html);
}

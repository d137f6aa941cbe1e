import { data, redirect } from "@remix-run/node";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { badRequest, notFound } from "~/platform/page-errors.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { AnsweringOutcome } from "./answering.server.ts";
import { keepDeviceToken } from "./device.server.ts";

/** Half of the period in which answers from one network are counted. */
const RETRY_AFTER_S = "900";

/**
 * A screen stays in the browser's own memory, and nowhere else: "back" must show it again with its answers, and a
 * browser cannot ask for a sent form a second time.
 */
function headersOf(status: number): Record<string, string> {
  if (status === 429) return { "Retry-After": RETRY_AFTER_S };
  return status === 200 ? { "Cache-Control": "private, no-cache" } : {};
}

/** The HTTP answer to a sent form: the receipt, or the form again with what is wrong. Shared by the three pages that ask. */
export async function answerToForm(request: Request, outcome: AnsweringOutcome) {
  switch (outcome.kind) {
    case "received": {
      const headers = new Headers();
      if (outcome.deviceToken) headers.append("Set-Cookie", await keepDeviceToken(outcome.deviceToken));
      throw redirect(inLanguage(languageOf(request), `/bedankt/${outcome.receipt}`), { status: 303, headers });
    }
    case "page":
      return data({ answering: outcome.answering }, { status: outcome.status, headers: headersOf(outcome.status) });
    case "malformed":
      return badRequest();
    case "unknown-round":
      return notFound();
    default:
      return unreachable(outcome);
  }
}

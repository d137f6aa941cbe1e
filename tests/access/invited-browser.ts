import { cookieOf } from "../factories/account.ts";
import type { siteOfRoutes } from "./site-of-routes.ts";

/** A browser with its own cookies, of somebody who signed in if `own` says so: it opens a page, or sends a form. */
export function aBrowserOn(site: Awaited<ReturnType<typeof siteOfRoutes>>, own = "") {
  const cookies = new Map<string, string>(own ? [["own", own]] : []);
  return async (path: string, form?: Record<string, string>) => {
    const headers = { Cookie: [...cookies.values()].join("; ") };
    const body = form ? new URLSearchParams(form) : null;
    const answer = await site(new Request(`http://localhost${path}`, { method: form ? "POST" : "GET", headers, body }));
    for (const line of answer.headers.getSetCookie()) cookies.set(line.split("=")[0] ?? "", cookieOf(line));
    return { status: answer.status, text: await answer.text(), to: answer.headers.get("Location") ?? "" };
  };
}
export type Browser = ReturnType<typeof aBrowserOn>;

import { redirect } from "@remix-run/node";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { LARGEST_FORM } from "~/platform/http/guards.server.ts";
import { forbidden } from "~/platform/page-errors.server.ts";
import { UnderWay } from "~/platform/under-way.ts";
import { isStaff, type Role } from "./role.ts";
import { continueSession } from "./session.commands.server.ts";
import type { SignedInUser } from "./session.queries.server.ts";
import { tokenHashOf } from "./session-cookie.server.ts";

export type { SignedInUser } from "./session.queries.server.ts";

const ofRequest = new WeakMap<Request, Promise<SignedInUser | null>>();
// Remix hands every loader a Request of its own; loaders of one page ask at the same time and share one statement.
const underWay = new UnderWay<SignedInUser | null>();

/** Who is signed in to this organisation, or null. At most one statement per request, however many loaders ask. */
export function signedInUser(request: Request): Promise<SignedInUser | null> {
  const known = ofRequest.get(request);
  if (known) return known;
  const user = lookUp(tokenHashOf(request));
  ofRequest.set(request, user);
  return user;
}

/** Whether somebody is signed in who works for the organisation: they try things out, and do not take part. */
export function worksHere(user: SignedInUser | null): boolean {
  return user !== null && isStaff(user.role);
}

function lookUp(tokenHash: string | null): Promise<SignedInUser | null> {
  if (tokenHash === null) return Promise.resolve(null);
  return underWay.share(tokenHash, () => continueSession(db, tokenHash, clock.now()));
}

/**
 * Who is signed in; anybody else is sent to the page to sign in, and back here afterwards. A form goes along, so that
 * whoever was signed out while writing loses nothing.
 */
export async function requireUser(request: Request): Promise<SignedInUser> {
  const user = await signedInUser(request);
  if (user) return user;
  const { pathname, search } = new URL(request.url);
  const signIn = inLanguage(languageOf(request), "/inloggen");
  // 307 is the redirect after which a browser sends the same form again.
  throw redirect(`${signIn}?terug=${encodeURIComponent(pathname + search)}`, carriesForm(request) ? 307 : 302);
}

/** Whether a request carries a form that the page to sign in takes: a large file would be sent all over again for nothing. */
function carriesForm({ method, headers }: Request): boolean {
  const size = Number(headers.get("Content-Length") ?? 0);
  return method === "POST" && size > 0 && size <= LARGEST_FORM;
}

/** Who is signed in, if they have one of these roles; with another role the page is forbidden. */
export async function requireRole(request: Request, roles: readonly Role[]): Promise<SignedInUser> {
  const user = await requireUser(request);
  return roles.includes(user.role) ? user : forbidden();
}

import { createHash, randomBytes } from "node:crypto";
import { Cookie } from "lucia";
import { env } from "~/platform/env.server.ts";

const secure = env.appOrigin.startsWith("https:");

/** Browsers tie a `__Host-` cookie to this very host, but take one over https only; http is for one's own computer. */
export const sessionCookieName = secure ? "__Host-sessie" : "sessie";

const attributes = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;

/** A new secret for one browser: 32 random bytes. Only the cookie holds it. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database holds in place of the token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The hash of the token that a request carries; null without one. */
export function tokenHashOf(request: Request): string | null {
  const start = `${sessionCookieName}=`;
  const pairs = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
  return token ? hashOfToken(token) : null;
}

/** Value of Set-Cookie that hands the token to the browser. */
export function sessionCookie(token: string, milliseconds: number): string {
  return new Cookie(sessionCookieName, token, { ...attributes, maxAge: milliseconds / 1000 }).serialize();
}

/** Value of Set-Cookie that takes the token away from the browser. */
export function noSessionCookie(): string {
  return new Cookie(sessionCookieName, "", { ...attributes, maxAge: 0 }).serialize();
}

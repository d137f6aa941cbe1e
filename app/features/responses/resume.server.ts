import { createHash, createHmac, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { env } from "~/platform/env.server.ts";

const secure = env.appOrigin.startsWith("https:");
const monthInSeconds = 30 * 24 * 3600;

/** Holds the token of a browser that goes on with what was begun elsewhere. */
const cookie = createCookie(secure ? "__Host-verder" : "verder", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure,
  maxAge: monthInSeconds,
});
const shape = /^[A-Za-z0-9_-]{43}$/;

/** The token with which this browser goes on, or undefined. */
export async function resumeToken(request: Request): Promise<string | undefined> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && shape.test(value) ? value : undefined;
}

/** Lives as long as this process, so that nothing that is stored leads from a form to a token. */
const secret = randomBytes(32);

/** What the browser that goes on may hold: the token of the draft, or the place of whoever was invited. */
export interface GoingOn {
  token: string;
  session: string;
}

/** The same for the same form, so that a double click does not use up the code without letting anybody go on. */
export function goingOnBy({ formKey, code }: { formKey: string; code: string }): GoingOn {
  const bytes = (what: string) =>
    createHmac("sha256", secret).update(`${what}\n${formKey}\n${code}`).digest("base64url");
  return { token: bytes("token"), session: bytes("session") };
}

/** Value of Set-Cookie that lets the browser keep its token. */
export async function keepResumeToken(token: string): Promise<string> {
  return await cookie.serialize(token);
}

/** What is stored of a code, which a person types over once. */
export function resumeCodeHash(code: string): string {
  return hashOf("code", code);
}

/** What is stored of a token, which a browser keeps: never equal to that of a code. */
export function resumeTokenHash(token: string): string {
  return hashOf("token", token);
}

function hashOf(kind: string, secret: string): string {
  return createHash("sha256").update(`${kind}\n${secret}`).digest("base64url");
}

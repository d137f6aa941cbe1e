import { createHmac, randomBytes } from "node:crypto";
import { createCookie } from "@remix-run/node";
import { env } from "~/platform/env.server.ts";

const secure = env.appOrigin.startsWith("https:");
const yearInSeconds = 365 * 24 * 3600;

/**
 * Holds a random token, so that somebody without an account can replace their own answers on the same device.
 * Set when answers are sent, never before.
 */
const cookie = createCookie(secure ? "__Host-deelname" : "deelname", {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure,
  maxAge: yearInSeconds,
});
const shape = /^[A-Za-z0-9_-]{43}$/;

/** The token of this device, or undefined when it has none yet. */
export async function deviceToken(request: Request): Promise<string | undefined> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof value === "string" && shape.test(value) ? value : undefined;
}

/** Lives as long as this process, so that nothing that is stored leads from a form to a token. */
const secret = randomBytes(32);

/** A token for a device that has none: the same for the same form, so that sending it twice does not make two people. */
export function newDeviceToken(formKey: string): string {
  return createHmac("sha256", secret).update(formKey).digest("base64url");
}

/** Value of Set-Cookie that lets the device keep its token. */
export async function keepDeviceToken(token: string): Promise<string> {
  return await cookie.serialize(token);
}

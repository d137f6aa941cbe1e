import { createHash, randomBytes } from "node:crypto";
import { newTypedCode } from "~/platform/typed-code.server.ts";

/** A link and a code for one person; they exist in clear only while the letter or the mail is made. */
export interface InvitationSecrets {
  /** 32 random bytes, as they stand in the link. */
  token: string;
  /** 16 characters to type over from the letter. */
  code: string;
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/;

/** A new link and code. */
export function newSecrets(): InvitationSecrets {
  return { token: randomBytes(32).toString("base64url"), code: newTypedCode() };
}

/** What the database holds in place of a secret. All are random and long, so that a plain hash gives nothing away. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whether a text could be the token of a link. */
export function isToken(text: string): boolean {
  return tokenShape.test(text);
}

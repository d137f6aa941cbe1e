import { randomBytes } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const shape = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** A new receipt code: 16 characters, 80 random bits. Whoever holds it may see and withdraw the response. */
export function newReceipt(): string {
  return Array.from(randomBytes(16), (byte) => alphabet[byte & 31]).join("");
}

/** The code as people type it (spaces, hyphens, lower case, O for 0) in its stored form, or undefined. */
export function receiptOf(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return shape.test(code) ? code : undefined;
}

import { randomBytes } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and typed over. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const shape = /^[0-9A-HJKMNP-TV-Z]{16}$/;
const LENGTH = 16;

/** A new code to type over: 16 characters, 80 bits. `bytes` are random unless the caller has a secret of its own. */
export function newTypedCode(bytes: Uint8Array = randomBytes(LENGTH)): string {
  return Array.from(bytes.subarray(0, LENGTH), (byte) => alphabet[byte & 31]).join("");
}

/** The code as people type it (spaces, hyphens, lower case, O for 0) in its stored form, or undefined. */
export function typedCodeOf(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return shape.test(code) ? code : undefined;
}

/** The code in groups of four, as it is printed. */
export function inGroups(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join("-");
}

import { newTypedCode, typedCodeOf } from "~/platform/typed-code.server.ts";

/** A new receipt code: 16 characters, 80 random bits. Whoever holds it may see and withdraw the response. */
export function newReceipt(): string {
  return newTypedCode();
}

/** The code as people type it (spaces, hyphens, lower case, O for 0) in its stored form, or undefined. */
export function receiptOf(text: string): string | undefined {
  return typedCodeOf(text);
}

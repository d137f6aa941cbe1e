import { type LateText, type TooLate, writtenIn } from "./too-late.ts";

/** Ends the request with 409 and the page that says why, with what was written to copy. Only for who had the right before. */
export function tooLate(why: TooLate, written: FormData | string): never {
  const text = typeof written === "string" ? written : writtenIn(written);
  throw Response.json({ why, text } satisfies LateText, { status: 409 });
}

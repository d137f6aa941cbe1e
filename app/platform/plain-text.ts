import { z } from "zod";

// Control characters but tab and line breaks, lone surrogates and characters that turn the direction of text around.
// biome's control-character rule wants these written as classes of Unicode.
const odd = /[\p{Cc}\p{Cs}]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

export interface PlainTextOptions {
  /** Fewest characters after trimming; 0 for an optional text, which then becomes undefined when empty. */
  min: number;
  max: number;
  /** Keys of app/i18n. */
  missing: string;
  tooLong: string;
  odd: string;
}

/** Whether a text holds nothing but what a person can type: no control or direction characters. */
export function isPlain(text: string): boolean {
  return !odd.test(text.replace(/[\t\n]/g, ""));
}

/** A zod schema for text that participants write: trimmed, line breaks as \n, in Unicode's normal form (docs/requirements.md INJ-1, INJ-6). */
export function plainText(options: PlainTextOptions) {
  const normal = (text: string | undefined) => (text ?? "").replace(/\r\n?/g, "\n").normalize("NFC").trim();
  return z
    .string({ error: options.odd })
    .optional()
    .transform(normal)
    .refine((text) => [...text].length >= options.min, { message: options.missing })
    .refine((text) => [...text].length <= options.max, { message: options.tooLong })
    .refine(isPlain, { message: options.odd });
}

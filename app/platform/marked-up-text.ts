import { hasUnfilledLink } from "~/ui/rich-text-reader.ts";
import { type PlainTextOptions, plainText } from "./plain-text.ts";

/** A zod schema for text that staff mark up (`RichTextArea`): as others write it, and every link has an address. */
export function markedUpText(options: PlainTextOptions) {
  // A text that is too long need not be taken apart.
  const isFilled = (text: string) => [...text].length > options.max || !hasUnfilledLink(text);
  return plainText(options).refine(isFilled, { message: "richText.linkWithoutAddress" });
}

const longestQuote = 60;

/** The beginning of a text, short enough to name a question by it in a list. */
export function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()}…` : text;
}

/** A question as staff recognise it where they choose one: its code, and how its text begins. */
export function codeAndText({ code, textNl }: { code: string; textNl: string }): string {
  return textNl === "" ? code : `${code}: ${shortened(textNl)}`;
}

/** A question as staff recognise it in a sentence: how its text begins, and its code in brackets. */
export function textAndCode({ code, textNl }: { code: string; textNl: string }): string {
  return textNl === "" ? code : `“${shortened(textNl)}” (${code})`;
}

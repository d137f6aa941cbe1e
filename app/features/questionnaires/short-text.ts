const longestQuote = 60;

/** The beginning of a text, short enough to name a question by it in a list. */
export function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()}…` : text;
}

/** A question as staff recognise it where they choose one: its code, and how its text begins. */
export function codeAndText({ code, textNl }: { code: string; textNl: string }): string {
  return textNl === "" ? code : `${code}: ${shortened(textNl)}`;
}

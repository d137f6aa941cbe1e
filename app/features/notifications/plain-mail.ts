/** The parts of a mail under each other, empty ones left out. */
export function mailBody(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Texts of people stand on one line in a subject. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

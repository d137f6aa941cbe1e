import type { ReactNode } from "react";
import { useText } from "./text-context.tsx";

/** Text that is Dutch whatever the language of the page, such as the title of a plan; says so to screen readers. */
export function Dutch({ children }: { children: ReactNode }) {
  const { language } = useText();
  return language === "nl" ? children : <span lang="nl">{children}</span>;
}

interface DutchQuotationsProps {
  text: string;
  /** What may stand between quotation marks in it; a quotation may hold quotation marks of its own. */
  quotations: readonly string[];
}

/** A sentence of the site around Dutch texts between quotation marks, such as statements. */
export function DutchQuotations({ text, quotations }: DutchQuotationsProps) {
  const { language } = useText();
  if (language === "nl") return text;
  const marked = quotations.map((quotation) => `“${quotation}”`);
  const parts: ReactNode[] = [];
  let rest = text;
  for (let next = firstIn(rest, marked); next; next = firstIn(rest, marked)) {
    parts.push(rest.slice(0, next.at), <Dutch key={parts.length}>{next.quotation}</Dutch>);
    rest = rest.slice(next.at + next.quotation.length);
  }
  return [...parts, rest];
}

function firstIn(text: string, quotations: readonly string[]): { quotation: string; at: number } | undefined {
  const found = quotations.map((quotation) => ({ quotation, at: text.indexOf(quotation) })).filter(({ at }) => at >= 0);
  return found.sort((one, other) => one.at - other.at)[0];
}

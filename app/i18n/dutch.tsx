import type { ReactNode } from "react";
import { useText } from "./text-context.tsx";

/** Text that is Dutch whatever the language of the page, such as the title of a plan; says so to screen readers. */
export function Dutch({ children }: { children: ReactNode }) {
  const { language } = useText();
  return language === "nl" ? children : <span lang="nl">{children}</span>;
}

/** A sentence of the site around Dutch texts between quotation marks, such as statements. */
export function DutchQuotations({ text }: { text: string }) {
  const { language } = useText();
  if (language === "nl") return text;
  let at = 0;
  return text.split(/(“[^”]*”)/).map((part) => {
    at += part.length;
    return part.startsWith("“") ? <Dutch key={at}>{part}</Dutch> : part;
  });
}

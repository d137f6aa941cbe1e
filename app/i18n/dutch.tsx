import type { ReactNode } from "react";
import { useText } from "./text-context.tsx";

/** Text that is Dutch whatever the language of the page, such as the title of a plan; says so to screen readers. */
export function Dutch({ children }: { children: ReactNode }) {
  const { language } = useText();
  return language === "nl" ? children : <span lang="nl">{children}</span>;
}

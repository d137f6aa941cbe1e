import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";

/** Text from the database, which is in Dutch whatever the language of the page. */
export function InDutch({ children }: { children: ReactNode }) {
  const { language } = useText();
  return <span lang={language === "nl" ? undefined : "nl"}>{children}</span>;
}

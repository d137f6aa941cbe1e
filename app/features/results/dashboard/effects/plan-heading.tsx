import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import type { AskedScenario } from "../../result.ts";

/** A heading with the name of a plan, which is Dutch on every page. */
export function PlanHeading({ plan, children }: { plan: AskedScenario; children: ReactNode }) {
  const { language } = useText();
  return (
    <Heading level={2}>
      {children} <span lang={language === "nl" ? undefined : "nl"}>{plan.name}</span>
    </Heading>
  );
}

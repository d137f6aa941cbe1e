import { useText } from "~/i18n/text-context.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import type { Panel } from "./panel.queries.server.ts";

/** The whole text that a member consents to, as the panel has it now. */
export function ConsentText({ panel }: { panel: Pick<Panel, "consentText"> }) {
  const { language } = useText();
  return (
    <Quotation lang={language === "nl" ? undefined : "nl"}>
      <PlainText text={panel.consentText} />
    </Quotation>
  );
}

import { useText } from "~/i18n/text-context.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** Where to ask for another code. */
export function AskForCode({ organisation, contact }: { organisation: string; contact: string | null }) {
  const { t } = useText();
  return (
    <Paragraph>
      {contact
        ? t("invitations.refused.askAt", { organisation, contact })
        : t("invitations.refused.ask", { organisation })}
    </Paragraph>
  );
}

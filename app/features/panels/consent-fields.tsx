import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ConsentText } from "./consent-text.tsx";
import type { Panel } from "./panel.queries.server.ts";

interface Props {
  panel: Pick<Panel, "consentText" | "consentVersion">;
  title: string;
  /** What the tick says. */
  label: string;
  reply: FormReply | undefined;
}

/** The whole text that somebody consents to, its version, and the tick. */
export function ConsentFields({ panel, title, label, reply }: Props) {
  const { t } = useText();
  const errors = errorsOf(reply, "consent", t);
  return (
    <>
      <div className="ui-flow">
        <Heading level={3}>{title}</Heading>
        <ConsentText panel={panel} />
        <Paragraph small>{t("panels.form.consentVersion", { version: panel.consentVersion })}</Paragraph>
      </div>
      <Checkbox
        defaultChecked={errors.length === 0 && filledIn(reply, "consent") === "ja"}
        errors={errors}
        label={label}
        name="consent"
      />
    </>
  );
}

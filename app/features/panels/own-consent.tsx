import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ConsentText } from "./consent-text.tsx";
import type { ConsentGiven, Panel } from "./panel.queries.server.ts";
import { dayInWords } from "./panel-day.ts";

interface Props {
  consent: ConsentGiven;
  /** The text that whoever joins now agrees to. */
  panel: Pick<Panel, "consentText" | "consentVersion">;
}

/** To which version of the text a member consented and when, those very words, and the text of now where it is another. */
export function OwnConsent({ consent, panel }: Props) {
  const { t } = useText();
  const isOlder = consent.consentVersion !== panel.consentVersion;
  return (
    <>
      <Paragraph>
        <GivenOn consent={consent} />
      </Paragraph>
      <AgreedText consent={consent} />
      {isOlder ? (
        <>
          <Paragraph>{t("panels.membership.newerConsent", { current: panel.consentVersion })}</Paragraph>
          <Details summary={t("panels.membership.showNewer")}>
            <ConsentText panel={panel} />
          </Details>
        </>
      ) : null}
    </>
  );
}

/** The words that a member agreed to, behind a line that opens. */
export function AgreedText({ consent }: Pick<Props, "consent">) {
  const { t } = useText();
  return (
    <Details summary={t("panels.membership.showConsent")}>
      <ConsentText panel={consent} />
    </Details>
  );
}

/** On which day, to which version, and since when that version held. */
export function GivenOn({ consent: { consentVersion, consentValidFrom, consentedOn } }: Pick<Props, "consent">) {
  const { t, language } = useText();
  return t("panels.membership.consent", {
    version: consentVersion,
    day: dayInWords(consentedOn, language),
    from: dayInWords(consentValidFrom, language),
  });
}

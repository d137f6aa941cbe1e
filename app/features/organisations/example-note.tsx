import { useRouteLoaderData } from "@remix-run/react";
import { useText } from "~/i18n/text-context.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** What the root of every page knows of the organisation, as far as it matters here. */
interface Site {
  organisation: { exampleData: boolean };
}

/** On a site with example data: that made-up answers have no members and no invitations behind them; elsewhere nothing. */
export function ExampleNote() {
  const { t } = useText();
  const site = useRouteLoaderData<Site>("root");
  return site?.organisation.exampleData ? <Paragraph small>{t("site.exampleApart")}</Paragraph> : null;
}

import { useText } from "~/i18n/text-context.tsx";
import { formatDate } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { ProposalDetails } from "./proposal.ts";

/** Which version of the plan this is, with the way to the others. Nothing before versions were kept. */
export function PlanVersion({ version, slug }: Pick<ProposalDetails, "version" | "slug">) {
  const { t, path, language } = useText();
  if (!version) return null;
  return (
    <Paragraph small>
      {t("proposalPage.version", { version: version.number, date: formatDate(version.publishedAt, language) })}{" "}
      <Link href={path(`/voorstellen/${slug}/versies`)}>{t("proposalPage.toVersions")}</Link>
    </Paragraph>
  );
}

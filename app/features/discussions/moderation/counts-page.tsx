import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Prose } from "~/ui/prose.tsx";
import { hideReasons } from "../comment.ts";
import type { ModerationCounts } from "./moderation.ts";

/** What may not be written, how moderators work, and how often they hide something: for everybody. */
export function CountsPage({ counts }: { counts: ModerationCounts }) {
  const { t } = useText();
  const steps = ["howScan", "howReport", "howHidden", "howObject"] as const;
  return (
    <>
      <Heading level={1}>{t("moderation.counts.title")}</Heading>
      <Paragraph lead>{t("moderation.counts.lead")}</Paragraph>
      <Heading level={2}>{t("moderation.counts.rules")}</Heading>
      <Paragraph>{t("moderation.counts.rulesText")}</Paragraph>
      <Prose>
        <ul>
          {hideReasons.map((reason) => (
            <li key={reason}>{t(`moderation.reason.${reason}`)}</li>
          ))}
        </ul>
      </Prose>
      <Heading level={2}>{t("moderation.counts.how")}</Heading>
      <Prose>
        <ol>
          {steps.map((step) => (
            <li key={step}>{t(`moderation.counts.${step}`)}</li>
          ))}
        </ol>
      </Prose>
      <Figures counts={counts} />
    </>
  );
}

function Figures({ counts: { hidden, shown, held, reports, objections } }: { counts: ModerationCounts }) {
  const { t, language } = useText();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <Heading level={2}>{t("moderation.counts.figures")}</Heading>
      {hidden.length === 0 ? (
        <Paragraph>{t("moderation.counts.none")}</Paragraph>
      ) : (
        <DataTable
          caption={t("moderation.counts.byReason")}
          narrow
          columns={[
            { key: "reason", header: t("moderation.counts.reason") },
            { key: "texts", header: t("moderation.counts.texts"), numeric: true },
          ]}
          rows={hidden.map(({ reason, texts }) => ({
            id: reason,
            reason: t(`moderation.reason.${reason}`),
            texts: number(texts),
          }))}
        />
      )}
      <DescriptionList
        sentences
        items={[
          { term: t("moderation.counts.shown"), value: number(shown) },
          { term: t("moderation.counts.held"), value: number(held) },
          { term: t("moderation.counts.reportsHandled"), value: number(reports.handled) },
          { term: t("moderation.counts.reportsOpen"), value: number(reports.open) },
          { term: t("moderation.counts.objectionsUpheld"), value: number(objections.upheld) },
          { term: t("moderation.counts.objectionsDismissed"), value: number(objections.dismissed) },
          { term: t("moderation.counts.objectionsOpen"), value: number(objections.open) },
        ]}
      />
    </>
  );
}

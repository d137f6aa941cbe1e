import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDateTime, formatNumber } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { FEW_PEOPLE, MIN_PEOPLE } from "../../disclosure/thresholds.ts";
import { codebook } from "../../export/codebook.ts";
import { indicativeText, marginsText } from "../../figure-text.ts";
import type { Stream } from "../../group.ts";
import type { RoundResults } from "../../result.ts";
import { peopleOf } from "../../stream.ts";
import { QuestionsAccount } from "./questions-account.tsx";
import { WeightsAccount } from "./weights-account.tsx";

interface AccountProps {
  results: RoundResults;
  stream: Stream;
  /** Name of the round in addresses. */
  round: string;
  /** Names of the gemeenten in the margins, by code. */
  gemeenten: Readonly<Record<string, string>>;
}

/** How the figures came about and how to check them (Dutch: verantwoording). */
export function AccountView({ results, stream, round, gemeenten }: AccountProps) {
  const { t } = useText();
  return (
    <>
      <Paragraph lead>{t("evidence.account.lead")}</Paragraph>
      <Versions results={results} stream={stream} />
      <WeightsAccount
        createdAt={results.createdAt}
        gemeenten={gemeenten}
        people={results.people}
        stream={stream}
        weights={results.weights}
      />
      <Interval stream={stream} />
      <Rules stream={stream} />
      <QuestionsAccount items={results.items} />
      <Recompute results={results} round={round} stream={stream} />
    </>
  );
}

function Versions({ results, stream }: Pick<AccountProps, "results" | "stream">) {
  const { t, language } = useText();
  const { snapshotId, createdAt, methodVersion, marginsVersion, codeVersion, people } = results;
  const moment = formatDateTime(createdAt, language);
  const count = people === null ? t("results.about.peopleFew") : formatNumber(people, language, 0);
  return (
    <>
      <Heading level={2}>{t("evidence.account.version.title")}</Heading>
      <DescriptionList
        items={[
          {
            term: t("evidence.account.version.snapshot"),
            value: t("evidence.account.version.snapshotText", { snapshot: snapshotId, moment }),
          },
          {
            term: t("evidence.account.version.stream"),
            value: t(`results.label.${peopleOf(stream, results.audience)}`),
          },
          {
            term: t("evidence.account.version.people"),
            value: t("evidence.account.version.peopleText", { people: count }),
          },
          {
            term: t("evidence.account.version.rules"),
            value: t("evidence.account.version.rulesText", { version: methodVersion }),
          },
          {
            term: t("evidence.account.version.margins"),
            value: marginsVersion ? marginsText(t, language, marginsVersion) : t("evidence.account.version.noMargins"),
          },
          {
            term: t("evidence.account.version.code"),
            value: t("evidence.account.version.codeText", { version: codeVersion }),
          },
        ]}
      />
    </>
  );
}

function Interval({ stream }: { stream: Stream }) {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("evidence.account.interval.title")}</Heading>
      {stream === "open" ? (
        <Paragraph>{t("evidence.account.interval.open")}</Paragraph>
      ) : (
        <>
          <Paragraph>{t("evidence.account.interval.is")}</Paragraph>
          <Paragraph>{t("evidence.account.interval.isNot")}</Paragraph>
          <Paragraph>{t("evidence.account.interval.overlap")}</Paragraph>
        </>
      )}
    </>
  );
}

const rules = ["few", "figure", "indicative", "secondary", "crossing", "rounding", "time", "text"] as const;

function Rules({ stream }: { stream: Stream }) {
  const { t } = useText();
  const limits = { few: MIN_PEOPLE, figure: FEW_PEOPLE, indicative: indicativeText(t, stream) };
  return (
    <>
      <Heading level={2}>{t("evidence.account.rules.title")}</Heading>
      <Paragraph>{t("evidence.account.rules.lead")}</Paragraph>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{t(`evidence.account.rules.${rule}`, limits)}</li>
        ))}
      </ul>
    </>
  );
}

function Recompute({ results, round, stream }: Omit<AccountProps, "gemeenten">) {
  const { t, path } = useText();
  const file = path(`/resultaten/${round}/cijfers`);
  return (
    <>
      <Heading level={2}>{t("evidence.account.recompute.title")}</Heading>
      <Paragraph>{t("evidence.account.recompute.lead")}</Paragraph>
      <ul>
        <li>
          <Link download href={`${file}.csv`}>
            {t("evidence.account.recompute.csv")}
          </Link>
        </li>
        <li>
          <Link download href={`${file}.xlsx`}>
            {t("evidence.account.recompute.xlsx")}
          </Link>
        </li>
        <li>
          <Link href={`/api/v1/rounds/${round}/results?stream=${stream}`}>{t("evidence.account.recompute.api")}</Link>
        </li>
      </ul>
      <Paragraph>{t("openData.licence.results")}</Paragraph>
      <Columns />
      <Paragraph>
        {t("evidence.account.recompute.verify", { command: `bib snapshot verify ${results.snapshotId}` })}
      </Paragraph>
      <Paragraph>{t("evidence.account.recompute.methods")}</Paragraph>
    </>
  );
}

/** What each column of the files holds. */
function Columns() {
  const { t } = useText();
  const summary = t("evidence.account.recompute.columns");
  return (
    <Details summary={summary}>
      <Paragraph>{t("evidence.account.recompute.columnsLead")}</Paragraph>
      <DataTable
        caption={summary}
        captionHidden
        columns={[
          { key: "column", header: t("openData.codebook.column") },
          { key: "meaning", header: t("openData.codebook.meaning") },
        ]}
        rows={codebook(t, null).map(({ column, meaning }) => ({
          id: column,
          column: <code>{column}</code>,
          meaning,
        }))}
      />
    </Details>
  );
}

import { Dutch, DutchQuotations } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatList } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import { quoted, shareText } from "./everyone-figure.tsx";
import type { GroupOutcome, StatementOutcome } from "./outcomes.ts";

interface BridgingProps {
  bridging: StatementOutcome[];
  groups: GroupOutcome[];
}

/** What connects the groups: statements with which more than half of every group agrees. */
export function BridgingStatements({ bridging, groups }: BridgingProps) {
  const { t, language } = useText();
  const [first] = bridging;
  if (!first) return <Paragraph>{t("opinions.bridging.none")}</Paragraph>;
  const inGroups = groups.map(({ letter }, place) =>
    t("opinions.bridging.inGroup", { group: letter, share: shareText(agreeIn(first, place), language) }),
  );
  return (
    <>
      <Paragraph>{t("opinions.bridging.text")}</Paragraph>
      <Paragraph>
        <strong>
          <DutchQuotations
            quotations={[quoted(first.body)]}
            text={t("opinions.bridging.first", {
              statement: quoted(first.body),
              groups: formatList(inGroups, language),
            })}
          />
        </strong>
      </Paragraph>
      <DataTable
        caption={t("opinions.bridging.caption")}
        columns={[
          { key: "statement", header: t("opinions.everyone.statement") },
          ...groups.map(({ letter }) => ({
            key: letter,
            header: t("opinions.everyone.agreeIn", { group: letter }),
            numeric: true,
          })),
        ]}
        rows={bridging.map((statement) => ({
          id: String(statement.id),
          statement: <Dutch>{statement.body}</Dutch>,
          ...Object.fromEntries(
            groups.map(({ letter }, place) => [letter, shareText(agreeIn(statement, place), language)]),
          ),
        }))}
      />
    </>
  );
}

function agreeIn({ groups }: StatementOutcome, place: number): number {
  return groups[place]?.shares?.agree ?? 0;
}

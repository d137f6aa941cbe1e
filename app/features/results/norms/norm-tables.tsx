import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { formatDate, formatDateTime, formatNumber } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { type NormKind, normKinds, type ThemeLine, type ThemeNorms, themesWithNorm } from "./theme-norm.ts";
import type { EnteredDecision } from "./theme-norms.queries.server.ts";

const kindInUrl: Readonly<Record<NormKind, string>> = { norm: "norm", ambition: "ambitie" };

/** The lines of each theme that count now, each with what it rests on and a link to change it. */
export function NormTable({ norms }: { norms: ThemeNorms }) {
  const { t } = useText();
  return (
    <DataTable
      caption={t("valueBoard.norms.now")}
      columns={[
        { key: "theme", header: t("results.column.theme") },
        ...normKinds.map((kind) => ({ key: kind, header: t(`valueBoard.norms.kind.${kind}`) })),
      ]}
      rows={themesWithNorm.map((theme) => ({
        id: theme,
        theme: t(`framework.theme.${theme}`),
        ...Object.fromEntries(
          normKinds.map((kind) => [
            kind,
            <LineCell key={kind} kind={kind} line={norms[theme]?.[kind]} theme={theme} />,
          ]),
        ),
      }))}
    />
  );
}

interface LineCellProps {
  theme: (typeof themesWithNorm)[number];
  kind: NormKind;
  line: ThemeLine | undefined;
}

function LineCell({ theme, kind, line }: LineCellProps) {
  const { t, language, path } = useText();
  const href = path(`/beheer/normen?thema=${theme}&soort=${kindInUrl[kind]}#vastleggen`);
  const about = t("valueBoard.norms.about", {
    kind: t(`valueBoard.norms.kindInSentence.${kind}`),
    theme: t(`framework.theme.${theme}`),
  });
  return (
    <>
      {line ? (
        <>
          <strong>{formatNumber(line.grade, language, 1)}</strong>
          <br />
          <small>
            <Dutch>{line.ground}</Dutch> ({formatDate(line.setAt, language)})
          </small>
          <br />
        </>
      ) : null}
      <Link href={href}>
        {t(line ? "valueBoard.norms.change" : "valueBoard.norms.add")} <span className="ui-hidden">{about}</span>
      </Link>
    </>
  );
}

/** Every decision ever entered, newest first, with who did so. */
export function NormHistory({ decisions }: { decisions: readonly EnteredDecision[] }) {
  const { t, language } = useText();
  if (decisions.length === 0) return <Paragraph>{t("valueBoard.norms.noHistory")}</Paragraph>;
  return (
    <DataTable
      caption={t("valueBoard.norms.history")}
      captionHidden
      columns={[
        { key: "when", header: t("valueBoard.norms.column.when") },
        { key: "theme", header: t("results.column.theme") },
        { key: "kind", header: t("valueBoard.norms.column.kind") },
        { key: "grade", header: t("valueBoard.norms.column.grade"), numeric: true },
        { key: "ground", header: t("valueBoard.norms.column.ground") },
        { key: "who", header: t("valueBoard.norms.column.who") },
      ]}
      rows={decisions.map(({ id, theme, kind, grade, ground, setAt, enteredBy }) => ({
        id: String(id),
        when: formatDateTime(setAt, language),
        theme: t(`framework.theme.${theme as (typeof themesWithNorm)[number]}`),
        kind: t(`valueBoard.norms.kind.${kind}`),
        grade: grade === null ? t("valueBoard.norms.takenAway") : formatNumber(grade, language, 1),
        ground: <Dutch>{ground}</Dutch>,
        who: enteredBy ?? t("valueBoard.norms.accountGone"),
      }))}
    />
  );
}

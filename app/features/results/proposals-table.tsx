import { decidingPath } from "~/features/discussions/decisions/decision-path.ts";
import { phasePath } from "~/features/proposals/cycle/phase-path.ts";
import type { ProposalSummary } from "~/features/proposals/proposal.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

type Row = Pick<ProposalSummary, "slug" | "title" | "phase" | "comments">;

interface Props {
  proposals: Row[];
  total: number;
  /** Whether the reader speaks for the organisation: moves the phase, and decides. */
  mayAnswer: boolean;
}

/** The proposals with how many comments each has and, for who may, where to move the phase and to decide. */
export function ProposalsOverview({ proposals, total, mayAnswer }: Props) {
  const { t, language, path } = useText();
  if (total === 0) {
    return <EmptyState title={t("staff.proposals.noneTitle")}>{t("staff.proposals.none")}</EmptyState>;
  }
  const dutch = language === "nl" ? undefined : "nl";
  return (
    <>
      <Heading level={2}>{t("staff.proposals.title")}</Heading>
      <DataTable
        caption={t("staff.proposals.title")}
        captionHidden
        columns={[
          { key: "proposal", header: t("staff.proposals.proposal") },
          { key: "comments", header: t("staff.proposals.comments") },
          { key: "phase", header: t("staff.proposals.phase") },
          ...(mayAnswer ? [{ key: "decisions", header: t("staff.proposals.decisions") }] : []),
        ]}
        stacked="labelled"
        rows={proposals.map(({ slug, title, phase, comments }) => ({
          id: slug,
          proposal: (
            <Link href={path(`/voorstellen/${slug}`)} lang={dutch}>
              {title}
            </Link>
          ),
          phase: <PhaseOf mayAnswer={mayAnswer} phase={phase} slug={slug} />,
          decisions: <Link href={path(decidingPath(slug))}>{t("staff.proposals.decide")}</Link>,
          comments: (
            <Link href={path(`/voorstellen/${slug}/reacties`)}>
              {t("proposals.card.comments", { count: comments })}
            </Link>
          ),
        }))}
      />
      {total > proposals.length ? (
        <Paragraph>
          {t("staff.proposals.count", { shown: proposals.length, total })}{" "}
          <Link href={path("/voorstellen")}>{t("staff.proposals.all")}</Link>
        </Paragraph>
      ) : null}
    </>
  );
}

function PhaseOf({ slug, phase, mayAnswer }: Pick<Row, "slug" | "phase"> & { mayAnswer: boolean }) {
  const { t, path } = useText();
  const name = phase ? t(`proposals.phase.${phase}`) : t("staff.proposals.noPhase");
  return mayAnswer ? <Link href={path(phasePath(slug))}>{name}</Link> : name;
}

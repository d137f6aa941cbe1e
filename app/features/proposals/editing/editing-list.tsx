import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Card } from "~/ui/card.tsx";
import { CardList } from "~/ui/card-list.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { OfTitle } from "../of-title.tsx";
import type { ListedForEditing } from "./draft.queries.server.ts";

/** Every proposal and draft, with what an official can do with it. */
export function EditingList({ proposals }: { proposals: readonly ListedForEditing[] }) {
  const { t } = useText();
  if (proposals.length === 0) return <EmptyState title={t("proposalEditor.list.empty")} />;
  return (
    <CardList columns={2}>
      {proposals.map((proposal) => (
        <ListedProposal key={proposal.slug ?? `draft ${proposal.draftId}`} proposal={proposal} />
      ))}
    </CardList>
  );
}

function ListedProposal({ proposal }: { proposal: ListedForEditing }) {
  const { t, language } = useText();
  const title = proposal.title || t("proposalEditor.list.untitled");
  return (
    <Card
      kicker={<State proposal={proposal} />}
      meta={
        <>
          {proposal.area ? <span>{proposal.area}</span> : null}
          {proposal.changedAt ? <span>{formatDateTime(proposal.changedAt, language)}</span> : null}
        </>
      }
      level={2}
      title={title}
      titleLang={language === "nl" ? undefined : "nl"}
    >
      <Actions proposal={proposal} title={title} />
    </Card>
  );
}

function State({ proposal: { slug, version, isChanged, isWithdrawn } }: { proposal: ListedForEditing }) {
  const { t } = useText();
  if (slug === null) return <DataBadge tone="warning">{t("proposalEditor.list.draft")}</DataBadge>;
  return (
    <span className="ui-badges">
      <DataBadge>
        {version === null ? t("proposalEditor.list.unversioned") : t("proposalEditor.list.published", { version })}
      </DataBadge>
      {isWithdrawn ? <DataBadge tone="warning">{t("proposalEditor.list.withdrawn")}</DataBadge> : null}
      {isChanged ? <DataBadge tone="warning">{t("proposalEditor.list.changed")}</DataBadge> : null}
    </span>
  );
}

function Actions({ proposal: { slug, draftId }, title }: { proposal: ListedForEditing; title: string }) {
  const { t, path } = useText();
  const edit = <OfTitle title={title}>{t("proposalEditor.list.edit")}</OfTitle>;
  return (
    <>
      {draftId === null ? (
        <ActionList>
          <Form hidden={{ slug: slug ?? "" }}>
            <Button variant="secondary">{edit}</Button>
          </Form>
        </ActionList>
      ) : (
        <ActionList>
          <ButtonLink href={path(`/beheer/voorstellen/${draftId}`)} variant="secondary">
            {edit}
          </ButtonLink>
        </ActionList>
      )}
      {slug === null ? null : <PagesAbout slug={slug} title={title} />}
    </>
  );
}

/** What else one can do with a proposal that is on the site. */
function PagesAbout({ slug, title }: { slug: string; title: string }) {
  const { t, path } = useText();
  const pages = [
    [`/voorstellen/${slug}`, t("proposalEditor.list.view")],
    [`/beheer/voorstellen/${slug}/fase`, t("cycle.staff.link")],
    [`/beheer/voorstellen/${slug}/besluiten`, t("decisions.staff.link")],
    [`/beheer/voorstellen/${slug}/afweging`, t("weighing.title")],
    [`/beheer/voorstellen/${slug}/hoeders`, t("guardians.staff.title")],
  ] as const;
  return (
    <ul className="ui-link-list">
      {pages.map(([page, label]) => (
        <li key={page}>
          <Link href={path(page)}>
            <OfTitle title={title}>{label}</OfTitle>
          </Link>
        </li>
      ))}
    </ul>
  );
}

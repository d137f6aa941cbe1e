import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Idea, IdeaViewer } from "./idea.ts";
import { ideaPath, staffIdeaPath } from "./idea-path.ts";

/** How many people stand behind an idea, and what a reader can do with it. */
export function SupportSection({ idea, viewer }: { idea: Idea; viewer: IdeaViewer }) {
  const { t, path } = useText();
  const here = path(ideaPath(idea.id));
  return (
    <section aria-labelledby="steun" className="ui-flow">
      <Heading id="steun" level={2}>
        {t("ideas.support.title", { count: idea.supports })}
      </Heading>
      {idea.own ? <Paragraph>{t("ideas.support.own")}</Paragraph> : <Voice idea={idea} viewer={viewer} />}
      <ActionList>
        {idea.own ? (
          <OwnLinks idea={idea} viewer={viewer} />
        ) : (
          <Link href={`${here}?doen=report`}>{t("ideas.report.link")}</Link>
        )}
        {viewer.isStaff ? <Link href={path(staffIdeaPath(idea.id))}>{t("ideas.staff.link")}</Link> : null}
      </ActionList>
    </section>
  );
}

/** What the author of an idea can do with it while others cannot read it. */
export function OwnActions(props: { idea: Idea; viewer: IdeaViewer }) {
  return (
    <ActionList>
      <OwnLinks {...props} />
    </ActionList>
  );
}

function OwnLinks({ idea, viewer }: { idea: Idea; viewer: IdeaViewer }) {
  const { t, path } = useText();
  const here = path(ideaPath(idea.id));
  return (
    <>
      {viewer.mayEdit ? <Link href={`${here}?doen=edit`}>{t("ideas.edit.link")}</Link> : null}
      <Link href={`${here}?doen=withdraw`}>{t("ideas.withdraw.link")}</Link>
    </>
  );
}

function Voice({ idea, viewer }: { idea: Idea; viewer: IdeaViewer }) {
  const { t, path } = useText();
  const here = path(ideaPath(idea.id));
  if (viewer.name === null) {
    return (
      <>
        <Paragraph>{t("ideas.support.signIn")}</Paragraph>
        <ActionList>
          <ButtonLink href={path(`/inloggen?terug=${encodeURIComponent(here)}`)}>{t("site.nav.signIn")}</ButtonLink>
        </ActionList>
      </>
    );
  }
  if (!viewer.mayVote) return <Paragraph>{t("ideas.support.staff")}</Paragraph>;
  if (idea.ownMerged) return <Paragraph>{t("ideas.support.ownMerged")}</Paragraph>;
  return (
    <>
      <Paragraph>{t(idea.supported ? "ideas.support.given" : "ideas.support.hint")}</Paragraph>
      <Form action={here} hidden={{ intent: idea.supported ? "end-support" : "support" }}>
        <Button variant={idea.supported ? "secondary" : "primary"}>
          {t(idea.supported ? "ideas.support.end" : "ideas.support.give")}
        </Button>
      </Form>
    </>
  );
}

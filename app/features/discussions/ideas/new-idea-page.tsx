import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { IdeaArea } from "./idea-areas.ts";
import { IdeaFields } from "./idea-fields.tsx";

export interface NewIdeaProps {
  /** Null: nobody is signed in. */
  name: string | null;
  areas: IdeaArea[];
  formKey: string;
  reply: FormReply | undefined;
}

/** The form of a new idea. Whoever was signed out while writing keeps the form with the text. */
export function NewIdeaPage({ name, areas, formKey, reply }: NewIdeaProps) {
  const { t, path } = useText();
  const back = `?terug=${encodeURIComponent(path("/ideeen/nieuw"))}`;
  return (
    <>
      <Heading level={1}>{t("ideas.new.title")}</Heading>
      <Paragraph lead>{t("ideas.new.lead")}</Paragraph>
      {name || reply ? (
        <>
          {name ? <Paragraph>{t("ideas.new.namedAs", { name })}</Paragraph> : null}
          <Form action={path("/ideeen/nieuw")} formKey={formKey}>
            <IdeaFields areas={areas} reply={reply} />
            <Button>{t("ideas.new.send")}</Button>
          </Form>
        </>
      ) : (
        <>
          <Paragraph>{t("ideas.new.signIn")}</Paragraph>
          <ActionList>
            <ButtonLink href={path(`/inloggen${back}`)}>{t("site.nav.signIn")}</ButtonLink>
            <Link href={path(`/registreren${back}`)}>{t("discussions.signIn.register")}</Link>
          </ActionList>
        </>
      )}
    </>
  );
}

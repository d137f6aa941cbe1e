import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";

/** What a visitor without an account finds where the form to join would be. */
export function SignInToJoin({ slug }: { slug: string }) {
  const { t, path } = useText();
  const query = `?terug=${encodeURIComponent(path(`/panels/${slug}`))}`;
  return (
    <>
      <Heading id="lid-worden" level={2}>
        {t("panels.signIn.title")}
      </Heading>
      <Paragraph>{t("panels.signIn.text")}</Paragraph>
      <ActionList>
        <ButtonLink href={path(`/inloggen${query}`)}>{t("panels.signIn.action")}</ButtonLink>
        <Link href={path(`/registreren${query}`)}>{t("panels.signIn.register")}</Link>
      </ActionList>
    </>
  );
}

/** What staff find there: they may not answer their own questions. */
export function StaffCannotJoin() {
  const { t } = useText();
  return (
    <>
      <Heading level={2}>{t("panels.staff.title")}</Heading>
      <Paragraph>{t("panels.staff.text")}</Paragraph>
    </>
  );
}

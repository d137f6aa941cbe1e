import { useText } from "~/i18n/text-context.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { isStaff, type Role } from "./role.ts";

/** What the platform knows of the person: name, address and, for staff, the role. */
export function DetailsSection(props: { displayName: string; email: string; role: Role; isConfirmed: boolean }) {
  const { t, path } = useText();
  const role = { term: t("accounts.mine.role"), value: t(`accounts.role.${props.role}`) };
  return (
    <>
      <Heading level={2}>{t("accounts.mine.details")}</Heading>
      <DescriptionList
        items={[
          { term: t("accounts.mine.name"), value: props.displayName },
          { term: t("accounts.mine.email"), value: props.email },
          {
            term: t("accountMail.confirm.term"),
            value: props.isConfirmed ? (
              t("accountMail.confirm.is")
            ) : (
              <>
                {t("accountMail.confirm.notYet")}.{" "}
                <Link href={path("/adres-bevestigen")}>{t("accountMail.confirm.link")}</Link>.{" "}
                {t("accountMail.confirm.why")}
              </>
            ),
          },
          ...(isStaff(props.role) ? [role] : []),
        ]}
      />
      <Paragraph small>
        {t("accountMail.answers.text")} <Link href={path("/bedankt")}>{t("accountMail.answers.link")}</Link>
      </Paragraph>
    </>
  );
}

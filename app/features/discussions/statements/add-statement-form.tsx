import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Details } from "~/ui/details.tsx";
import { FieldGroup } from "~/ui/field-group.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { KeptTyping } from "../kept-typing.tsx";
import type { OwnStatement } from "./statement.ts";
import { statementsPath } from "./statement-path.ts";

interface AddProps {
  slug: string;
  /** Null: nobody is signed in. */
  name: string | null;
  reply: FormReply | undefined;
  /** Whether a statement has just arrived. */
  hasArrived: boolean;
}

/** Sending in a statement of one's own, in the form of the page. Whoever was signed out while writing keeps the text. */
export function AddStatement({ slug, name, reply, hasArrived }: AddProps) {
  const { t, path } = useText();
  const here = path(statementsPath(slug));
  return (
    <Details open={reply !== undefined} summary={t("opinions.add.title")}>
      {name === null && !reply ? (
        <Paragraph>
          {t("opinions.add.signIn")}{" "}
          <Link href={path(`/inloggen?terug=${encodeURIComponent(here)}`)}>{t("site.nav.signIn")}</Link>
        </Paragraph>
      ) : (
        <FieldGroup>
          <KeptTyping hasArrived={hasArrived} place={statementsPath(slug)} writer={name ?? undefined} />
          <TextArea
            defaultValue={filledIn(reply, "body")}
            errors={errorsOf(reply, "body", t)}
            hint={t("opinions.add.hint")}
            label={t("opinions.add.label")}
            maxLengthHint={t("opinions.add.limit")}
            name="body"
            rows={3}
          />
          <Button name="intent" value="add" variant="secondary">
            {t("opinions.add.send")}
          </Button>
        </FieldGroup>
      )}
    </Details>
  );
}

/** What became of the statements that somebody sent in; nothing without any. */
export function OwnStatements({ statements, title }: { statements: OwnStatement[]; title?: string }) {
  const { t, language } = useText();
  if (statements.length === 0) return null;
  return (
    <>
      <Heading level={2}>{title ?? t("opinions.add.own")}</Heading>
      <DescriptionList
        items={statements.map((statement) => ({
          id: String(statement.id),
          term: statement.body,
          termLang: language === "nl" ? undefined : "nl",
          value: <StateInWords statement={statement} />,
        }))}
      />
    </>
  );
}

/** Where a statement stands; for a rejected one also why. */
export function StateInWords({ statement }: { statement: OwnStatement }) {
  const { t } = useText();
  const { state, reason, explanation } = statement;
  if (state !== "rejected") return t(`opinions.state.${state}`);
  const why = [reason ? t(`moderation.reason.${reason}`) : "", explanation ?? ""].filter(Boolean).join(". ");
  return why ? `${t("opinions.state.rejected")}: ${why}` : t("opinions.state.rejected");
}

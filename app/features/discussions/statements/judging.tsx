import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { LinkButton } from "~/ui/link-button.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Progress } from "~/ui/progress.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import { type Judging, type StatementToJudge, type StatementToRead, votes } from "./statement.ts";
import { statementsPath } from "./statement-path.ts";

interface OnTurnProps {
  slug: string;
  statement: StatementToJudge | null;
  judging: Judging;
  formKey: string;
}

/** One statement with the three things that one can say of it, and how far one is. */
export function StatementOnTurn({ slug, statement, judging, formKey }: OnTurnProps) {
  const { t, path, language } = useText();
  if (!statement) return null;
  const here = path(statementsPath(slug));
  const { judged, total, previousId } = judging;
  const number = statement.vote === null ? judged.length + 1 : undefined;
  return (
    <section aria-labelledby="stelling" className="ui-flow">
      <Heading id="stelling" level={2} look={3}>
        {number === undefined ? t("opinions.again") : t("opinions.number", { number, total })}
      </Heading>
      <Paragraph>
        <Progress
          label={t("opinions.progress")}
          percent={Math.round((100 * judged.length) / total)}
          text={`${judged.length}/${total}`}
        />
      </Paragraph>
      <Quotation lang={language === "nl" ? undefined : "nl"}>
        <p className="ui-statement">{statement.body}</p>
      </Quotation>
      {statement.vote === null ? null : (
        <Paragraph>{t("opinions.saidBefore", { vote: t(`opinions.vote.${statement.vote}`) })}</Paragraph>
      )}
      <Form action={here} formKey={formKey} hidden={{ intent: "vote", statement: statement.id }}>
        <ActionList>
          {votes.map((vote) => (
            <Button key={vote} name="vote" value={vote} variant="secondary">
              {t(`opinions.vote.${vote}`)}
            </Button>
          ))}
        </ActionList>
      </Form>
      {judged.length === 0 ? null : (
        <ActionList>
          {statement.vote === null ? null : <Link href={here}>{t("opinions.goOn")}</Link>}
          {previousId === null ? null : (
            <Link href={path(statementsPath(slug, previousId))}>{t("opinions.previous")}</Link>
          )}
          <Link href={`${here}?stop=ja`}>{t("opinions.stop")}</Link>
        </ActionList>
      )}
    </section>
  );
}

/** What somebody said so far, each to change, and all to take back. */
export function JudgedStatements({ slug, judging }: { slug: string; judging: Judging }) {
  const { t, path, language } = useText();
  const { judged, current } = judging;
  return (
    <>
      {current === null ? null : (
        <Paragraph>
          <Link href={path(statementsPath(slug))} more>
            {t("opinions.goOn")}
          </Link>
        </Paragraph>
      )}
      {judged.length === 0 ? null : (
        <>
          <Heading level={2}>{t("opinions.yours.title")}</Heading>
          <DescriptionList
            sentences
            items={judged.map(({ id, body, vote }) => ({
              id: String(id),
              term: body,
              termLang: language === "nl" ? undefined : "nl",
              value: vote === null ? "" : t(`opinions.vote.${vote}`),
              change: {
                href: path(statementsPath(slug, id)),
                text: t("opinions.yours.change"),
                label: t("opinions.yours.changeOf", { statement: body }),
              },
            }))}
          />
          <ForgetVotes slug={slug} />
        </>
      )}
    </>
  );
}

/** Taking back everything that one said. */
export function ForgetVotes({ slug }: { slug: string }) {
  const { t, path } = useText();
  return (
    <Form action={path(statementsPath(slug))} hidden={{ intent: "forget" }}>
      <Paragraph small>{t("opinions.yours.forgetText")}</Paragraph>
      <Paragraph>
        <LinkButton>{t("opinions.yours.forget")}</LinkButton>
      </Paragraph>
    </Form>
  );
}

/** Every statement, for who only looks. */
export function StatementsToRead({ statements }: { statements: readonly StatementToRead[] }) {
  const { t, language } = useText();
  return (
    <>
      <Paragraph>{t("opinions.staffLooks")}</Paragraph>
      <ol lang={language === "nl" ? undefined : "nl"}>
        {statements.map(({ id, body }) => (
          <li key={id}>{body}</li>
        ))}
      </ol>
    </>
  );
}

import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
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
  statement: StatementToJudge;
  judging: Judging;
}

/** One statement with the three things that one can say of it, and how far one is; in the form of the page. */
export function StatementOnTurn({ slug, statement, judging }: OnTurnProps) {
  const { t, path, language } = useText();
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
      <ActionList>
        {votes.map((vote) => (
          <Button key={vote} name="vote" value={vote} variant="secondary">
            {t(`opinions.vote.${vote}`)}
          </Button>
        ))}
      </ActionList>
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
          <ForgetVotes />
        </>
      )}
    </>
  );
}

/** Taking back everything that one said, in the form of the page. */
export function ForgetVotes() {
  const { t } = useText();
  return (
    <>
      <Paragraph small>{t("opinions.yours.forgetText")}</Paragraph>
      <Paragraph>
        <LinkButton name="intent" value="forget">
          {t("opinions.yours.forget")}
        </LinkButton>
      </Paragraph>
    </>
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

import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Post } from "~/ui/post.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { KeptText } from "../kept-text.tsx";
import { heldWords } from "../moderation/held-words.ts";
import { ExplanationField, ReasonField } from "../moderation/reason-fields.tsx";
import { StateInWords } from "./add-statement-form.tsx";
import type { StaffStatement, StatementState } from "./statement.ts";
import { staffStatementsPath } from "./statement-path.ts";

interface StaffStatementsProps {
  slug: string;
  /** About a plan that was withdrawn no statement is let in any more. */
  isWithdrawn: boolean;
  statements: StaffStatement[];
  moderates: boolean;
  /** The statement that a moderator is about to keep out. */
  rejectingId: number | undefined;
  reply: FormReply | undefined;
}

const states: readonly StatementState[] = ["waiting", "accepted", "rejected", "lapsed"];

/** The statements about a proposal, by where they stand; a moderator lets them in or keeps them out. */
export function StaffStatements(props: StaffStatementsProps) {
  const { t } = useText();
  return states.map((state) => {
    const those = props.statements.filter((statement) => statement.state === state);
    if (those.length === 0) return null;
    return (
      <section aria-labelledby={`stand-${state}`} className="ui-flow" key={state}>
        <Heading id={`stand-${state}`} level={2}>
          {`${t(`opinions.staff.group.${state}`)} (${those.length})`}
        </Heading>
        <PostList>
          {those.map((statement) => (
            <OneStatement {...props} key={statement.id} statement={statement} />
          ))}
        </PostList>
      </section>
    );
  });
}

function OneStatement({ statement, ...props }: StaffStatementsProps & { statement: StaffStatement }) {
  const { t, language, path } = useText();
  const { id, number, body, state, byResident, createdAt, personalData } = statement;
  const isAsked = props.moderates && props.rejectingId === id;
  return (
    <Post
      actions={
        props.moderates && !(isAsked && canBeRejected(state)) ? <Actions {...props} statement={statement} /> : null
      }
      author={t("opinions.staff.number", { number })}
      id={`stelling-${id}`}
      level={3}
      marks={<DataBadge>{t(byResident ? "opinions.staff.byResident" : "opinions.staff.byOrganisation")}</DataBadge>}
      when={{
        text: formatDate(createdAt, language),
        iso: createdAt.toISOString().slice(0, 10),
        href: `${path(staffStatementsPath(props.slug))}#stelling-${id}`,
      }}
    >
      <PlainText lang={language === "nl" ? undefined : "nl"} text={body} />
      {personalData.length > 0 && state === "waiting" ? (
        <Alert kind="warning">
          {t("moderation.case.held", { count: personalData.length, what: heldWords(personalData, t, language) })}
        </Alert>
      ) : null}
      {state === "rejected" ? (
        <Paragraph small>
          <StateInWords statement={statement} />
        </Paragraph>
      ) : null}
      {isAsked ? <Rejecting reply={props.reply} slug={props.slug} statement={statement} /> : null}
    </Post>
  );
}

function canBeRejected(state: StatementState): boolean {
  return state === "waiting" || state === "accepted";
}

type RejectingProps = Pick<StaffStatementsProps, "slug" | "reply"> & { statement: StaffStatement };

/** Keeping a statement out; where a colleague did so meanwhile, the explanation that was written for it. */
function Rejecting({ slug, statement: { id, state, version }, reply }: RejectingProps) {
  const { t, path } = useText();
  if (!canBeRejected(state)) {
    return <KeptText label={t("moderation.explanation")} name="explanation" reply={reply} />;
  }
  const here = path(staffStatementsPath(slug));
  return (
    <Form action={`${here}?afwijzen=${id}`} hidden={{ intent: "reject", statement: id, seen: version }}>
      <ReasonField legend={t("opinions.staff.rejectReason")} reply={reply} />
      <ExplanationField reply={reply} />
      <ActionList>
        <Button variant="danger">{t("opinions.staff.rejectSend")}</Button>
        <Link href={`${here}#stelling-${id}`}>{t("opinions.staff.cancel")}</Link>
      </ActionList>
    </Form>
  );
}

type ActionsProps = Pick<StaffStatementsProps, "slug" | "isWithdrawn"> & { statement: StaffStatement };

/** Letting a statement in, or keeping it out. */
function Actions({ slug, isWithdrawn, statement }: ActionsProps) {
  const { t, path } = useText();
  const { id, state, body, version } = statement;
  const here = path(staffStatementsPath(slug));
  return (
    <>
      {state === "accepted" || isWithdrawn ? null : (
        <Form action={here} hidden={{ intent: "accept", statement: id, seen: version }}>
          <Button variant="secondary">
            {t("opinions.staff.accept")}{" "}
            <span className="ui-hidden">
              <Dutch>{body}</Dutch>
            </span>
          </Button>
        </Form>
      )}
      {state === "rejected" || state === "lapsed" ? null : (
        <Link href={`${here}?afwijzen=${id}#stelling-${id}`}>
          {t(state === "waiting" ? "opinions.staff.reject" : "opinions.staff.takeOut")}{" "}
          <span className="ui-hidden">
            <Dutch>{body}</Dutch>
          </span>
        </Link>
      )}
    </>
  );
}

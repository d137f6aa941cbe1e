import type { InputCounts } from "~/features/proposals/inputs/input.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { FieldGroup } from "~/ui/field-group.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Decision } from "./decision.ts";
import { type DecisionChoices, DecisionFields } from "./decision-fields.tsx";
import { decidingPath, deskForm, inputsPlace, publishedList } from "./decision-path.ts";
import { DeskNotice, type DeskNoticeProps } from "./desk-notice.tsx";
import { InputDesk } from "./input-desk.tsx";
import { InputFilterFields } from "./input-filter.tsx";
import type { InputList } from "./input-list.server.ts";
import { inputQuery } from "./input-search.ts";
import { Discarding } from "./publishing.tsx";
import { TheirWords } from "./their-words.tsx";
import { changedSince, standingOn } from "./word-marks.ts";

interface Props extends Omit<DeskNoticeProps, "here" | "isLeft" | "theirs"> {
  proposal: { slug: string; phase: Decision["phase"] };
  draft: Decision;
  /** Marks the words of the draft, field by field. */
  mark: string;
  /** The marks of the words that the last form stood on. */
  seen?: string | undefined;
  list: InputList;
  themes: readonly string[];
  choices: DecisionChoices;
  /** How the inputs about the proposal stand without this draft. */
  now: InputCounts;
  /** How many wait for an answer with it. */
  open: number;
  today: string;
  /** The page of the draft, in the language of the page. */
  here: string;
  /** Whether a button that shows other inputs sent the last form. */
  isTurned: boolean;
  reply: FormReply | undefined;
}

/** What the draft adds to the counter above it, which counts without it; and then the number that the page begins with. */
function Progress({ answers, open }: { answers: number; open: number }) {
  const { t } = useText();
  return (
    <Paragraph>
      {t("decisions.staff.progressDraft", { count: answers })}
      {answers > 0 ? ` ${t("decisions.staff.publishWaiting", { count: open })}` : null}
    </Paragraph>
  );
}

/** What is still to be written of a decision, in one form: its own words first, then the inputs that it answers. Every button sends all of it, and saves the words but where it throws them away. */
export function DraftDesk({ proposal, draft, mark, list, themes, choices, now, open, here, ...page }: Props) {
  const { t, path } = useText();
  const { reply } = page;
  const place = here + inputQuery(list.filter, list.page);
  const turnAt = `${place}#${inputsPlace}`;
  const isLeft = list.ticked.length > 0 || Boolean(filledIn(reply, "reason"));
  // A form that came back stands on the words that its writer saw, unless the answer left those out.
  const hidden = { known: filledIn(reply, "known") ?? draft.changedAt, was: standingOn(filledIn(reply, "was"), mark) };
  const theirs = page.seen ? <TheirWords draft={draft} fields={changedSince(page.seen, mark)} reply={reply} /> : null;
  const notice = <DeskNotice done={page.done} here={here} isLeft={isLeft} theirs={theirs} told={page.told} />;
  // What a button of the inputs did is said there, where it leads; what went wrong with the others at the top, where they lead.
  const isOfInputs = page.isTurned || !(page.told || ["bewaard", "rest"].includes(page.done?.what ?? ""));
  return (
    <>
      {isOfInputs ? null : notice}
      <Paragraph lead>{t("decisions.staff.lead")}</Paragraph>
      <Paragraph>
        <Link href={`#${inputsPlace}`}>{t("decisions.staff.toInputs", { count: open })}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={path(`${decidingPath(proposal.slug)}#${publishedList}`)}>{t("decisions.staff.toPublished")}</Link>
      </Paragraph>
      <Form action={place} hidden={hidden} id={deskForm} isPage>
        <Heading id="tekst" level={2}>
          {t("decisions.staff.words")}
        </Heading>
        <FieldGroup>
          <DecisionFields {...choices} draft={draft} phase={proposal.phase} reply={reply} today={page.today} />
          <ActionList>
            <Button name="intent" value="save" variant="secondary">
              {t("decisions.staff.saveWords")}
            </Button>
            <Button name="intent" value="check">
              {t("decisions.staff.saveAndPublish")}
            </Button>
          </ActionList>
        </FieldGroup>
        <Heading id={inputsPlace} level={2}>
          {t("decisions.staff.inputs")}
        </Heading>
        {isOfInputs ? notice : null}
        {list.gone > 0 ? <Alert kind="info">{t("decisions.staff.ticksGone", { count: list.gone })}</Alert> : null}
        <InputCounter counts={now} />
        <Progress answers={now.waiting - open} open={open} />
        <InputFilterFields counts={list.counts} filter={list.filter} reply={reply} themes={themes} turnAt={turnAt} />
        <InputDesk list={list} reply={reply} turnAt={turnAt} />
        <Discarding reply={reply} />
      </Form>
    </>
  );
}

import type { InputCounts } from "~/features/proposals/inputs/input.ts";
import { InputCounter } from "~/features/proposals/inputs/input-counter.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Decision, InputFilter, InputState, InputToDecide } from "./decision.ts";
import { type DecisionChoices, DecisionFields } from "./decision-fields.tsx";
import { decidingPath, publishedList } from "./decision-path.ts";
import { InputDesk } from "./input-desk.tsx";
import { InputFilterForms } from "./input-filter.tsx";
import { Discarding } from "./publishing.tsx";

interface Props {
  proposal: { slug: string; phase: Decision["phase"] };
  draft: Decision;
  filter: InputFilter;
  inputs: readonly InputToDecide[];
  page: number;
  pages: number;
  counts: Record<InputState, number>;
  themes: readonly string[];
  choices: DecisionChoices;
  /** How the inputs about the proposal stand without this draft. */
  now: InputCounts;
  /** How many wait for an answer with it. */
  open: number;
  today: string;
  /** The page of the draft, in the language of the page. */
  here: string;
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

/** What is still to be written of a decision: its own words first, then the inputs that it answers. */
export function DraftDesk({
  proposal,
  draft,
  filter,
  counts,
  themes,
  choices,
  now,
  open,
  here,
  reply,
  ...page
}: Props) {
  const { t, path } = useText();
  const about = (intent: string) => (reply?.initialValue?.intent === intent ? reply : undefined);
  return (
    <>
      <Paragraph lead>{t("decisions.staff.lead")}</Paragraph>
      <Paragraph>
        <Link href="#bijdragen">{t("decisions.staff.toInputs", { count: open })}</Link>
      </Paragraph>
      <Paragraph>
        <Link href={path(`${decidingPath(proposal.slug)}#${publishedList}`)}>{t("decisions.staff.toPublished")}</Link>
      </Paragraph>
      <Heading id="tekst" level={2}>
        {t("decisions.staff.words")}
      </Heading>
      <DecisionFields {...choices} draft={draft} phase={proposal.phase} reply={about("save")} today={page.today} />
      <Heading id="bijdragen" level={2}>
        {t("decisions.staff.inputs")}
      </Heading>
      <InputCounter counts={now} />
      <Progress answers={now.waiting - open} open={open} />
      <InputFilterForms counts={counts} filter={filter} here={here} themes={themes} />
      <InputDesk
        filter={filter}
        here={here}
        inputs={page.inputs}
        known={draft.changedAt}
        page={page.page}
        pages={page.pages}
        reply={about("decide")}
        slug={proposal.slug}
      />
      <Discarding here={here} reply={about("discard")} />
    </>
  );
}

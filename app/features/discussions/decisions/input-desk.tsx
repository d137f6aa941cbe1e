import { isThemeCode } from "~/features/framework/theme.ts";
import { inputName } from "~/features/proposals/inputs/input.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Details } from "~/ui/details.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { FieldGroup } from "~/ui/field-group.tsx";
import { optionIds } from "~/ui/field-ids.ts";
import { Fieldset } from "~/ui/fieldset.tsx";
import { formatDate } from "~/ui/format.ts";
import { LinkButton } from "~/ui/link-button.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { SavingPagination } from "~/ui/saving-pagination.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TickRow } from "~/ui/tick-row.tsx";
import { firstWords, type InputToDecide, verdicts } from "./decision.ts";
import { deskForm } from "./decision-path.ts";
import type { InputList } from "./input-list.server.ts";
import { readingOf, turningTo } from "./input-search.ts";

interface Props {
  /** Where the buttons that show other inputs send the form. */
  turnAt: string;
  list: InputList;
  reply: FormReply | undefined;
}

/** The inputs that match, to tick several and give one reason. There is no button that ticks all, so that each is read. */
export function InputDesk({ turnAt, list, reply }: Props) {
  const { t } = useText();
  const { inputs, elsewhere, page, pages } = list;
  const isEmpty = inputs.length === 0;
  const isTicking = !isEmpty || elsewhere.length > 0;
  const to = (other: number, label: string) => ({ value: turningTo({ page: other }), label });
  return (
    <>
      {isEmpty ? (
        <EmptyState level={3} title={t("decisions.staff.emptyTitle")}>
          {t("decisions.staff.empty")}
        </EmptyState>
      ) : (
        <Paragraph>{t("decisions.staff.tick")}</Paragraph>
      )}
      {isTicking || filledIn(reply, "verdict") || filledIn(reply, "reason") ? (
        <FieldGroup>
          {isTicking ? <Ticks list={list} reply={reply} /> : null}
          <Said reply={reply} />
          {isTicking ? (
            <Button name="intent" value="decide">
              {t("decisions.staff.decide")}
            </Button>
          ) : null}
        </FieldGroup>
      ) : null}
      <SavingPagination
        action={turnAt}
        form={deskForm}
        label={t("site.paging.label")}
        name="intent"
        next={page < pages ? to(page + 1, t("site.paging.next")) : undefined}
        position={t("site.paging.current", { page, pages })}
        previous={page > 1 ? to(page - 1, t("site.paging.previous")) : undefined}
      />
    </>
  );
}

/** The boxes: those of the page, and behind a line those that were ticked on another, so that the form always holds all of them. */
function Ticks({ list, reply }: Pick<Props, "list" | "reply">) {
  const { t } = useText();
  const { inputs, elsewhere, ticked } = list;
  const rows = (shown: readonly InputToDecide[], isFirst: boolean) => (
    <div className="ui-ticks">
      {shown.map((input, index) => (
        <InputRow first={isFirst && index === 0} input={input} key={inputName(input)} ticked={ticked} />
      ))}
    </div>
  );
  return (
    <Fieldset errors={errorsOf(reply, "inputs", t)} legend={t("decisions.staff.list")} name="inputs">
      {inputs.length > 0 ? rows(inputs, true) : null}
      {elsewhere.length > 0 ? (
        <Details
          // What the draft says of one of them by now, perhaps a colleague's reason, is read before it is written over.
          open={elsewhere.some(({ inDraft }) => inDraft !== null)}
          summary={t("decisions.staff.tickedElsewhere", { count: elsewhere.length })}
        >
          {rows(elsewhere, inputs.length === 0)}
        </Details>
      ) : null}
    </Fieldset>
  );
}

/** What is said of inputs. It stands below an empty list too once something is typed, so that it can be read and erased. */
function Said({ reply }: { reply: FormReply | undefined }) {
  const { t } = useText();
  return (
    <>
      <RadioGroup
        defaultValue={filledIn(reply, "verdict")}
        errors={errorsOf(reply, "verdict", t)}
        layout="row"
        legend={t("decisions.staff.verdict")}
        name="verdict"
        options={[...verdicts, "none" as const].map((value) => ({
          value,
          label: t(`decisions.staff.verdictOption.${value}`),
        }))}
      />
      <TextArea
        defaultValue={filledIn(reply, "reason")}
        errors={errorsOf(reply, "reason", t)}
        hint={t("decisions.staff.reasonHint")}
        label={t("decisions.staff.reason")}
        maxLengthHint={t("decisions.staff.reasonLimit")}
        name="reason"
        rows={3}
      />
    </>
  );
}

interface RowProps {
  input: InputToDecide;
  first: boolean;
  /** The names of those that are ticked. */
  ticked: readonly string[];
}

function InputRow({ input, first, ticked }: RowProps) {
  const { t, language } = useText();
  const { kind, author, body, theme, stance, broughtAt, answered, inDraft } = input;
  const name = inputName(input);
  return (
    <TickRow
      defaultChecked={ticked.includes(name)}
      ids={optionIds("inputs", name, first)}
      label={t("decisions.staff.written", {
        kind: t(`decisions.kind.${kind}`),
        author,
        date: formatDate(broughtAt, language),
      })}
      marks={
        <>
          {stance ? <DataBadge>{t(`discussions.stance.${stance}`)}</DataBadge> : null}
          {theme && isThemeCode(theme) ? <DataBadge>{t(`framework.theme.${theme}`)}</DataBadge> : null}
          {answered ? <DataBadge tone="ok">{t("decisions.staff.answered")}</DataBadge> : null}
          <LinkButton name="intent" value={readingOf(input)}>
            {t("decisions.staff.readWhole")} <span className="ui-hidden">{t("decisions.whereOf", { author })}</span>
          </LinkButton>
        </>
      }
      name="inputs"
      value={name}
    >
      <p>
        <Dutch>“{firstWords(body, 400)}”</Dutch>
      </p>
      {inDraft ? (
        <p>
          <Dutch>
            {t("decisions.staff.says", {
              verdict: t(`decisions.verdict.${inDraft.verdict}`),
              reason: inDraft.reason,
            })}
          </Dutch>
        </p>
      ) : null}
    </TickRow>
  );
}

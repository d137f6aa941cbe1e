import { isThemeCode } from "~/features/framework/theme.ts";
import { inputName } from "~/features/proposals/inputs/input.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { EmptyState } from "~/ui/empty-state.tsx";
import { FieldGroup } from "~/ui/field-group.tsx";
import { optionIds } from "~/ui/field-ids.ts";
import { Fieldset } from "~/ui/fieldset.tsx";
import { formatDate } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { RadioGroup } from "~/ui/radio-group.tsx";
import { SavingPagination } from "~/ui/saving-pagination.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { TickRow } from "~/ui/tick-row.tsx";
import { firstWords, type InputToDecide, verdicts } from "./decision.ts";
import { deskForm, inputPath } from "./decision-path.ts";
import { turningTo } from "./input-search.ts";

interface Props {
  slug: string;
  /** Where the buttons that show other inputs send the form. */
  turnAt: string;
  inputs: readonly InputToDecide[];
  page: number;
  pages: number;
  reply: FormReply | undefined;
}

/** The inputs that match, to tick several and give one reason. There is no button that ticks all, so that each is read. */
export function InputDesk({ slug, turnAt, inputs, page, pages, reply }: Props) {
  const { t } = useText();
  if (inputs.length === 0) {
    return (
      <>
        <EmptyState level={3} title={t("decisions.staff.emptyTitle")}>
          {t("decisions.staff.empty")}
        </EmptyState>
        {filledIn(reply, "verdict") || filledIn(reply, "reason") ? (
          <FieldGroup>
            <Said reply={reply} />
          </FieldGroup>
        ) : null}
      </>
    );
  }
  const to = (other: number, label: string) => ({ value: turningTo({ page: other }), label });
  return (
    <>
      <Paragraph>{t("decisions.staff.tick")}</Paragraph>
      <FieldGroup>
        <Fieldset errors={errorsOf(reply, "inputs", t)} legend={t("decisions.staff.list")} name="inputs">
          <div className="ui-ticks">
            {inputs.map((input, index) => (
              <InputRow first={index === 0} input={input} key={inputName(input)} reply={reply} slug={slug} />
            ))}
          </div>
        </Fieldset>
        <Said reply={reply} />
        <Button name="intent" value="decide">
          {t("decisions.staff.decide")}
        </Button>
      </FieldGroup>
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

/** The names of the inputs that were ticked. */
function tickedIn(reply: FormReply | undefined): unknown[] {
  return [reply?.initialValue?.inputs ?? []].flat();
}

/** How many inputs were ticked that the page does not show any more, and so no longer have a tick. */
export function ticksLost(reply: FormReply | undefined, inputs: readonly InputToDecide[]): number {
  const shown = new Set<unknown>(inputs.map(inputName));
  return tickedIn(reply).filter((name) => !shown.has(name)).length;
}

interface RowProps {
  slug: string;
  input: InputToDecide;
  first: boolean;
  reply: FormReply | undefined;
}

function InputRow({ slug, input, first, reply }: RowProps) {
  const { t, language, path } = useText();
  const { kind, author, body, theme, stance, broughtAt, answered, inDraft } = input;
  const name = inputName(input);
  return (
    <TickRow
      defaultChecked={tickedIn(reply).includes(name)}
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
          <Link href={path(inputPath(slug, input))}>
            {t("decisions.staff.readWhole")} <span className="ui-hidden">{t("decisions.whereOf", { author })}</span>
          </Link>
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

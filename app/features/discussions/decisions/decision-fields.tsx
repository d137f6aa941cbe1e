import { phases } from "~/features/proposals/phase.ts";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Button } from "~/ui/button.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDate } from "~/ui/format.ts";
import { RichTextArea } from "~/ui/rich-text-area.tsx";
import { Select } from "~/ui/select.tsx";
import { TextField } from "~/ui/text-field.tsx";
import { type Decision, maxTitleLength, type ReleaseOfRound } from "./decision.ts";

/** What a decision about a proposal may lean on. */
export interface DecisionChoices {
  releases: ReleaseOfRound[];
  weighings: { version: number; publishedAt: Date }[];
}

interface Props extends DecisionChoices {
  /** The draft; left out: a new one. */
  draft?: Decision | undefined;
  /** The phase that the proposal is in, for a new one. */
  phase: Decision["phase"];
  today: string;
  reply: FormReply | undefined;
}

/** The form that begins a decision. `formKey` makes sending it twice begin one. */
export function NewDecisionForm({ formKey, ...fields }: Omit<Props, "draft"> & { formKey: string }) {
  const { t } = useText();
  return (
    <Form formKey={formKey} hidden={{ intent: "save" }}>
      <DecisionFields {...fields} />
      <Button>{t("decisions.staff.save")}</Button>
    </Form>
  );
}

/** The words of a decision and what it leans on. */
export function DecisionFields({ draft, phase, today, releases, weighings, reply }: Props) {
  const { t } = useText();
  const typed = (name: string, stored: string | undefined) => filledIn(reply, name) ?? stored;
  const named = (key: string) => errorsOf(reply, key, t);
  return (
    <>
      <TextField
        defaultValue={typed("title", draft?.title)}
        errors={named("title")}
        hint={t("decisions.staff.fields.titleHint")}
        label={t("decisions.staff.fields.title")}
        maxLength={maxTitleLength}
        name="title"
        width="long"
      />
      <RichTextArea
        defaultValue={typed("body", draft?.body)}
        errors={named("body")}
        hint={t("decisions.staff.fields.bodyHint")}
        label={t("decisions.staff.fields.body")}
        maxLengthHint={t("decisions.staff.fields.bodyLimit")}
        name="body"
        rows={8}
      />
      <TextField
        defaultValue={typed("decidedOn", draft?.decidedOn)}
        errors={named("decidedOn")}
        label={t("decisions.staff.fields.decidedOn")}
        max={today}
        name="decidedOn"
        type="date"
        width="medium"
      />
      <Select
        defaultValue={typed("phase", draft ? (draft.phase ?? "none") : (phase ?? "none"))}
        label={t("decisions.staff.fields.phase")}
        name="phase"
        options={[
          { value: "none", label: t("decisions.staff.fields.noPhase") },
          ...phases.map((one) => ({ value: one, label: t(`proposals.phase.${one}`) })),
        ]}
      />
      <LeansOn draft={draft} releases={releases} reply={reply} weighings={weighings} />
    </>
  );
}

/** The results and the weighing that the decision leans on; none is a choice, which it then says. */
function LeansOn({ draft, releases, weighings, reply }: Pick<Props, "draft" | "releases" | "weighings" | "reply">) {
  const { t, language } = useText();
  // A release that a draft leans on stays a choice when newer figures were made.
  const all = [...releases, ...(draft?.release ? [draft.release] : [])];
  const unique = all.filter((one, place) => all.findIndex((other) => other.snapshotId === one.snapshotId) === place);
  return (
    <>
      <Select
        defaultValue={filledIn(reply, "snapshot") ?? (draft?.release ? String(draft.release.snapshotId) : "")}
        hint={t("decisions.staff.fields.resultsHint")}
        label={t("decisions.staff.fields.results")}
        name="snapshot"
        options={unique.map(({ snapshotId, titleNl, titleEn, createdAt }) => ({
          value: String(snapshotId),
          label: t("decisions.results", {
            title: language === "nl" ? titleNl : titleEn,
            date: formatDate(createdAt, language),
          }),
        }))}
        placeholder={t("decisions.staff.fields.noResults")}
      />
      <Select
        defaultValue={filledIn(reply, "weighing") ?? (draft?.weighingVersion ? String(draft.weighingVersion) : "")}
        label={t("decisions.staff.fields.weighing")}
        name="weighing"
        options={weighings.map(({ version, publishedAt }) => ({
          value: String(version),
          label: t("decisions.staff.fields.weighingVersion", { version, date: formatDate(publishedAt, language) }),
        }))}
        placeholder={t("decisions.staff.fields.noWeighing")}
      />
    </>
  );
}

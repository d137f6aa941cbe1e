import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { ChangeList } from "./change-list.tsx";
import type { FieldChange } from "./content-fields.ts";
import { partForm } from "./draft-parts.ts";
import type { Concern, Missing } from "./missing.ts";

export interface PublishPartProps {
  here: string;
  known: number;
  /** Ids of the files of the draft. */
  files: readonly string[];
  /** Whether residents are answering questions about the proposal now: then nothing is published. */
  isInRound: boolean;
  /** Whether it was taken back: then nothing is published either. */
  isWithdrawn: boolean;
  /** The version on the site; 0: none. */
  over: number;
  isPublished: boolean;
  /** Whether another version came on the site after the draft was begun. */
  isOvertaken: boolean;
  missing: readonly Missing[];
  concerns: readonly Concern[];
  /** What publishing changes for a reader; nothing for a proposal that is new. */
  changes: readonly FieldChange[];
  /** Whether the draft changes scenarios that residents were asked about. */
  differsFromFrozen: boolean;
  /** What makes the texts hard to read; null: nothing. */
  remarks: ReactNode;
  reply: FormReply | undefined;
}

/** The last step: what is missing, what to look at once more, what changes, and publishing or throwing away. */
export function PublishPart(props: PublishPartProps) {
  const { t } = useText();
  const { missing, concerns, remarks, isOvertaken, over, isInRound, isPublished, isWithdrawn } = props;
  return (
    <>
      {missing.length > 0 ? (
        <Alert kind="warning" level={3} title={t("proposalEditor.publish.missing")}>
          <ul>
            {missing.map((one) => (
              <li key={JSON.stringify(one)}>
                <MissingText missing={one} />
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {isOvertaken ? (
        <Alert kind="warning" level={3} title={t("proposalEditor.publish.newerTitle")}>
          <p>{t("proposalEditor.publish.newer", { version: over })}</p>
        </Alert>
      ) : null}
      {isWithdrawn ? <PutBackForm {...props} /> : null}
      <Frozen {...props} />
      {concerns.length > 0 ? (
        <Alert level={3} title={t("proposalEditor.publish.concerns")}>
          <ul>
            {concerns.map((one) => (
              <li key={JSON.stringify(one)}>
                <ConcernText concern={one} />
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {remarks}
      <Changes {...props} />
      {missing.length === 0 && !isInRound && !isWithdrawn ? <PublishForm {...props} /> : null}
      <DiscardForm {...props} />
      {isPublished && !isInRound && !isWithdrawn ? <WithdrawForm {...props} /> : null}
    </>
  );
}

/** The form of this step that one writes in, which whoever leaves sends; undefined when there is none. */
export function writtenAct({ missing, isInRound, isWithdrawn, isPublished, changes }: Situation) {
  if (!isPublished || isInRound || isWithdrawn) return undefined;
  return missing.length === 0 && changes.length > 0 ? "publish" : "withdraw";
}
type Situation = Pick<PublishPartProps, "missing" | "isInRound" | "isWithdrawn" | "isPublished" | "changes">;

function MissingText({ missing }: { missing: Missing }) {
  const { t } = useText();
  if (missing.kind !== "scenario") return t(`proposalEditor.publish.missingOf.${missing.kind}`);
  return t("proposalEditor.publish.missingOf.scenario", {
    name: missing.name || t(`proposals.scenario.${missing.of}`),
  });
}

function ConcernText({ concern }: { concern: Concern }) {
  const { t } = useText();
  switch (concern.kind) {
    case "lengths": {
      const { shortest, fewest, longest, most } = concern;
      return t("proposalEditor.publish.concern.lengths", { shortest, fewest, longest, most });
    }
    case "pole": {
      const pole = t(`proposalEditor.themes.pole.${concern.pole}`);
      return t("proposalEditor.publish.concern.pole", { pole });
    }
    case "long-summary":
      return t("proposalEditor.publish.concern.long-summary", { words: concern.words });
  }
}

function Frozen({ differsFromFrozen, here, known }: PublishPartProps) {
  const { t } = useText();
  if (!differsFromFrozen) return null;
  return (
    <Alert kind="warning" level={3} title={t("proposalEditor.frozen.differs")}>
      <Form action={here} hidden={{ known }}>
        <Button name="intent" value="put-back" variant="secondary">
          {t("proposalEditor.frozen.putBack")}
        </Button>
      </Form>
    </Alert>
  );
}

/** The way back for who withdrew it by mistake. */
function PutBackForm({ here, known }: PublishPartProps) {
  const { t } = useText();
  return (
    <Alert kind="warning" level={3} title={t("proposalEditor.withdraw.isWithdrawn")}>
      <p>{t("proposalEditor.withdraw.putBackText")}</p>
      <Form action={here} hidden={{ known }}>
        <Button name="intent" value="put-proposal-back" variant="secondary">
          {t("proposalEditor.withdraw.putBack")}
        </Button>
      </Form>
    </Alert>
  );
}

function Changes({ isPublished, changes }: PublishPartProps) {
  const { t } = useText();
  if (!isPublished) return null;
  return (
    <>
      <Heading level={3}>{t("proposalEditor.publish.changes")}</Heading>
      {changes.length === 0 ? <Paragraph>{t("proposalEditor.publish.nothing")}</Paragraph> : null}
      <ChangeList changes={changes} level={4} />
    </>
  );
}

function PublishForm(props: PublishPartProps) {
  const { here, known, files, over, isPublished, changes, reply } = props;
  const { t } = useText();
  if (isPublished && changes.length === 0) return null;
  return (
    <Form action={here} hidden={{ known, over, files: files.join(" ") }} id={idOf("publish", props)}>
      {isPublished ? (
        <TextArea
          defaultValue={filledIn(reply, "change")}
          errors={errorsOf(reply, "change", t)}
          hint={t("proposalEditor.publish.changeHint")}
          label={t("proposalEditor.publish.change")}
          name="change"
          rows={3}
        />
      ) : (
        <Paragraph>{t("proposalEditor.publish.first")}</Paragraph>
      )}
      {isPublished ? <Paragraph small>{t("proposalEditor.publish.savesNoReason")}</Paragraph> : null}
      <Button name="intent" value="publish">
        {t("proposalEditor.publish.button")}
      </Button>
    </Form>
  );
}

function idOf(act: "publish" | "withdraw", situation: Situation): string | undefined {
  return writtenAct(situation) === act ? partForm : undefined;
}

function DiscardForm({ here, known, files, isPublished, changes, reply }: PublishPartProps) {
  const { t } = useText();
  if (isPublished && changes.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t("proposalEditor.publish.discardTitle")}</Heading>
      <Paragraph>{t(`proposalEditor.publish.${isPublished ? "discardChanges" : "discardNew"}`)}</Paragraph>
      <Form action={here} hidden={{ known, files: files.join(" ") }}>
        <Checkbox errors={errorsOf(reply, "sure", t)} label={t("proposalEditor.publish.sure")} name="sure" />
        <Button name="intent" value="discard" variant="danger">
          {t("proposalEditor.publish.discard")}
        </Button>
      </Form>
    </>
  );
}

function WithdrawForm(props: PublishPartProps) {
  const { here, known, reply } = props;
  const { t } = useText();
  return (
    <>
      <Heading level={3}>{t("proposalEditor.withdraw.title")}</Heading>
      <Paragraph>{t("proposalEditor.withdraw.text")}</Paragraph>
      <Form action={here} hidden={{ known }} id={idOf("withdraw", props)}>
        <TextArea
          defaultValue={filledIn(reply, "withdrawReason")}
          errors={errorsOf(reply, "withdrawReason", t)}
          hint={t("proposalEditor.withdraw.reasonHint")}
          label={t("proposalEditor.withdraw.reason")}
          name="withdrawReason"
          rows={3}
        />
        <Checkbox
          errors={errorsOf(reply, "withdrawSure", t)}
          label={t("proposalEditor.withdraw.sure")}
          name="withdrawSure"
        />
        {writtenAct(props) === "publish" ? (
          <Paragraph small>{t("proposalEditor.withdraw.savesNoChange")}</Paragraph>
        ) : null}
        <Button name="intent" value="withdraw" variant="danger">
          {t("proposalEditor.withdraw.button")}
        </Button>
      </Form>
    </>
  );
}

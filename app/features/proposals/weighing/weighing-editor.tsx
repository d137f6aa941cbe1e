import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { EnterButton } from "~/ui/enter-button.tsx";
import { Form } from "~/ui/form.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { SavingChoices } from "~/ui/saving-choices.tsx";
import { SavingTabs } from "~/ui/saving-tabs.tsx";
import { shortTitle } from "../proposal.ts";
import { EstimateFields } from "./estimates-form.tsx";
import { ConclusionFields, SquareFields, TensionFields } from "./other-parts-form.tsx";
import type { ProposalToWeigh } from "./proposal-to-weigh.server.ts";
import { type WeighingContent, weighingOf } from "./weighing.ts";
import { type WeighingPart, weighingParts } from "./weighing-parts.ts";
import { editorPath, leavingFor, partForm } from "./weighing-path.ts";

interface WeighingEditorProps {
  proposal: ProposalToWeigh;
  plan: { code: string; name: string } | null;
  part: WeighingPart;
  content: WeighingContent;
  /** When the draft was last changed; empty without a draft. */
  known: string;
  version: number | null;
  publishedAt: Date | string | null;
  reply: FormReply | undefined;
  /** Whether somebody else saved it in between. */
  changed: boolean;
  done: "bewaard" | "gelijk" | "gepubliceerd" | "niets" | undefined;
}

/** The weighing of a proposal, a part at a time. Whoever goes on to another part or plan, or to publishing, saves what was typed. */
export function WeighingEditor(props: WeighingEditorProps) {
  const { t, path } = useText();
  const { proposal, plan, part, known, changed } = props;
  return (
    <>
      <Heading level={1}>
        {t("weighing.edit.title")}: <Dutch>{shortTitle(proposal.title)}</Dutch>
      </Heading>
      <Paragraph lead>{t("weighing.edit.lead")}</Paragraph>
      <State {...props} />
      {plan === null ? (
        <Paragraph>{t("weighing.edit.noPlan")}</Paragraph>
      ) : (
        <>
          <EnterButton form={partForm} name="intent" value="save" />
          {proposal.plans.length > 1 ? (
            <SavingChoices
              choices={proposal.plans.map(({ code, name }) => ({
                value: leavingFor({ plan: code }),
                label: name,
                current: code === plan.code,
              }))}
              form={partForm}
              label={t("weighing.chooseScenario")}
              name="intent"
            />
          ) : null}
          <SavingTabs
            form={partForm}
            label={t("weighing.edit.parts")}
            name="intent"
            tabs={weighingParts.map((one) => ({
              value: leavingFor({ part: one }),
              label: t(`weighing.edit.part.${one}`),
              current: one === part,
            }))}
          />
          {changed ? (
            <Alert kind="warning" live>
              <p>{t("weighing.edit.changedMeanwhile")}</p>
            </Alert>
          ) : null}
          <Heading level={2}>{t(`weighing.edit.part.${part}`)}</Heading>
          <Form action={path(editorPath(proposal.slug, { part, plan: plan.code }))} hidden={{ known }} id={partForm}>
            <PartFields {...props} plan={plan.code} />
            <ActionList>
              <Button name="intent" value="save">
                {t("weighing.edit.save")}
              </Button>
              <Button name="intent" value="check" variant="secondary">
                {t("weighing.edit.toPublishing")}
              </Button>
            </ActionList>
          </Form>
        </>
      )}
    </>
  );
}

function State({ version, publishedAt, known, done, proposal }: WeighingEditorProps) {
  const { t, language, path } = useText();
  const at = publishedAt ?? known;
  const kind = version === null ? "none" : publishedAt ? "published" : "draft";
  const isPublished = kind === "published" || (version ?? 1) > 1;
  return (
    <>
      <Done done={done} version={version} />
      <Paragraph>
        {t(`weighing.edit.state.${kind}`, { version: version ?? 0, date: at ? formatDateTime(at, language) : "" })}{" "}
        {isPublished ? (
          <>
            <Link href={path(`/voorstellen/${proposal.slug}/afweging`)}>{t("weighing.edit.view")}</Link>
            {" · "}
          </>
        ) : null}
        <Link href={path(`/beheer/voorstellen/${proposal.slug}/hoeders`)}>{t("guardians.staff.title")}</Link>
      </Paragraph>
    </>
  );
}

/** What the form that was just sent has done. */
function Done({ done, version }: Pick<WeighingEditorProps, "done" | "version">) {
  const { t } = useText();
  switch (done) {
    case "bewaard":
      return <Alert kind="ok" live title={t("weighing.edit.saved")} />;
    case "gelijk":
      return <Alert kind="info" live title={t("weighing.edit.unchanged")} />;
    case "gepubliceerd":
      return <Alert kind="ok" live title={t("weighing.edit.publishedNow", { version: version ?? 1 })} />;
    case "niets":
      return <Alert kind="info" live title={t("weighing.edit.nothing")} />;
    default:
      return null;
  }
}

function PartFields({ part, content, reply, plan }: Omit<WeighingEditorProps, "plan"> & { plan: string }) {
  const weighing = weighingOf(content, plan);
  switch (part) {
    case "deskundigen":
      return <EstimateFields reply={reply} weighing={weighing} />;
    case "vlakken":
      return <SquareFields reply={reply} weighing={weighing} />;
    case "spanningen":
      return <TensionFields reply={reply} weighing={weighing} />;
    case "slot":
      return <ConclusionFields content={content} reply={reply} />;
  }
}

import type { ReactNode } from "react";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { EnterButton } from "~/ui/enter-button.tsx";
import { formatDate, formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { SavingTabs } from "~/ui/saving-tabs.tsx";
import { Tabs } from "~/ui/tabs.tsx";
import { type DraftStep, draftSteps, partForm, previewPath, stepAfter, stepPath, writtenParts } from "./draft-parts.ts";
import { leavingFor } from "./leaving.ts";
import type { ShownDraft } from "./shown-draft.server.ts";

interface DraftFrameProps {
  draft: ShownDraft;
  step: DraftStep;
  /** Why the last form was not done, or that it was. */
  notice: ReactNode;
  /** For a step that keeps nothing by itself: what the Enter key in its form sends. Whoever leaves sends that form. */
  onEnter?: string | undefined;
  children: ReactNode;
}

/** A step of writing a proposal, between the others. */
export function DraftFrame({ draft, step, notice, onEnter, children }: DraftFrameProps) {
  const { t } = useText();
  const sends = isForm(draft, step) ? "next" : onEnter;
  return (
    <>
      <Heading level={1}>{draft.content.title || t("proposalEditor.list.untitled")}</Heading>
      {sends === undefined ? null : <EnterButton form={partForm} name="intent" value={sends} />}
      {notice}
      <State draft={draft} sends={sends !== undefined} />
      <FrozenNotice draft={draft} step={step} />
      <Steps draftId={draft.id} sends={sends !== undefined} step={step} />
      <Heading level={2}>{t(`proposalEditor.step.${step}`)}</Heading>
      {children}
    </>
  );
}

/** Whether a step is a form, which is saved by whoever leaves it. */
function isForm({ frozen }: ShownDraft, step: DraftStep): boolean {
  const isFrozen = step === "scenarios" && frozen.scenarios !== null;
  return !isFrozen && writtenParts.some((part) => part === step);
}

/** The way on from a step in which there is nothing to save. */
export function NextStep({ draftId, after }: { draftId: number; after: DraftStep }) {
  const { t, path } = useText();
  const next = stepAfter(after);
  if (!next) return null;
  return (
    <Paragraph>
      <Link href={path(stepPath(draftId, next))} more>
        {t("proposalEditor.next", { step: t(`proposalEditor.step.${next}`) })}
      </Link>
    </Paragraph>
  );
}

function Steps({ draftId, step, sends }: { draftId: number; step: DraftStep; sends: boolean }) {
  const { t, path } = useText();
  const label = t("proposalEditor.steps");
  const steps = draftSteps.map((one) => ({ one, label: t(`proposalEditor.step.${one}`), current: one === step }));
  if (!sends) {
    return (
      <Tabs label={label} tabs={steps.map(({ one, ...tab }) => ({ ...tab, href: path(stepPath(draftId, one)) }))} />
    );
  }
  return (
    <SavingTabs
      form={partForm}
      label={label}
      name="intent"
      tabs={steps.map(({ one, ...tab }) => ({ ...tab, value: leavingFor(one) }))}
    />
  );
}

function State({ draft, sends }: { draft: ShownDraft; sends: boolean }) {
  const { t, path, language } = useText();
  const saved = { name: draft.changedBy, date: formatDateTime(draft.changedAt, language) };
  return (
    <Paragraph>
      {draft.over > 0
        ? t("proposalEditor.state.published", { version: draft.over, ...saved })
        : t("proposalEditor.state.new", saved)}{" "}
      {sends ? (
        <Button form={partForm} name="intent" value={leavingFor("voorbeeld")} variant="quiet">
          {t("proposalEditor.state.preview")}
        </Button>
      ) : (
        <Link href={path(previewPath(draft.id))}>{t("proposalEditor.state.preview")}</Link>
      )}
      {draft.slug === null ? null : (
        <>
          {" · "}
          <Link href={path(`/voorstellen/${draft.slug}`)}>{t("proposalEditor.state.onSite")}</Link>
        </>
      )}
    </Paragraph>
  );
}

/** What cannot be published or changed now, and why. */
function FrozenNotice({ draft: { frozen }, step }: { draft: ShownDraft; step: DraftStep }) {
  const { t, language } = useText();
  const showsScenarios = step === "scenarios" || step === "publiceren";
  return (
    <>
      {frozen.round ? (
        <Alert>
          <p>{t("proposalEditor.frozen.round", roundWords(frozen.round, language))}</p>
        </Alert>
      ) : null}
      {frozen.scenarios && showsScenarios ? (
        <Alert>
          <p>{t("proposalEditor.frozen.scenarios", { date: formatDate(frozen.scenarios.since, language) })}</p>
        </Alert>
      ) : null}
    </>
  );
}

/** The round that is open, as a sentence names it. */
export function roundWords(round: NonNullable<ShownDraft["frozen"]["round"]>, language: Language) {
  const title = language === "nl" ? round.titleNl : round.titleEn;
  return { title, date: formatDateTime(round.until, language) };
}

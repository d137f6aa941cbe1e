import type { ReactNode } from "react";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { formatDate, formatDateTime } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Tabs } from "~/ui/tabs.tsx";
import { type DraftStep, draftSteps, stepAfter, stepPath } from "./draft-parts.ts";
import type { ShownDraft } from "./shown-draft.server.ts";

interface DraftFrameProps {
  draft: ShownDraft;
  step: DraftStep;
  /** Why the last form was not done, or that it was. */
  notice: ReactNode;
  children: ReactNode;
}

/** A step of writing a proposal, between the others. */
export function DraftFrame({ draft, step, notice, children }: DraftFrameProps) {
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{draft.content.title || t("proposalEditor.list.untitled")}</Heading>
      {notice}
      <State draft={draft} />
      <FrozenNotice draft={draft} step={step} />
      <Tabs
        label={t("proposalEditor.steps")}
        tabs={draftSteps.map((one) => ({
          href: path(stepPath(draft.id, one)),
          label: t(`proposalEditor.step.${one}`),
          current: one === step,
        }))}
      />
      <Heading level={2}>{t(`proposalEditor.step.${step}`)}</Heading>
      {children}
    </>
  );
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

function State({ draft }: { draft: ShownDraft }) {
  const { t, path, language } = useText();
  const saved = { name: draft.changedBy, date: formatDateTime(draft.changedAt, language) };
  return (
    <Paragraph>
      {draft.over > 0
        ? t("proposalEditor.state.published", { version: draft.over, ...saved })
        : t("proposalEditor.state.new", saved)}{" "}
      <Link href={path(`/beheer/voorstellen/${draft.id}/voorbeeld`)}>{t("proposalEditor.state.preview")}</Link>
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

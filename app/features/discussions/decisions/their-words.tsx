import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { type FormReply, filledIn } from "~/platform/form-reply.ts";
import { DescriptionList } from "~/ui/description-list.tsx";
import { formatDate } from "~/ui/format.ts";
import { PlainText } from "~/ui/plain-text.tsx";
import type { Decision } from "./decision.ts";
import type { WordField } from "./word-marks.ts";

interface Props {
  draft: Decision;
  /** The fields that a colleague changed. */
  fields: readonly WordField[];
  /** The form that came back: a field that it holds was typed in, and shows that. */
  reply: FormReply | undefined;
}

/** What a colleague wrote in a draft meanwhile: in full beside a field in which somebody typed; the other fields show it themselves. */
export function TheirWords({ draft, fields, reply }: Props) {
  const { t } = useText();
  const inWords = useWords(draft);
  if (fields.length === 0) return null;
  return (
    <>
      <p>{t("decisions.staff.theirs.lead")}</p>
      <DescriptionList
        items={fields.map((field) => ({
          id: field,
          term: t(`decisions.staff.fields.${field === "snapshot" ? "results" : field}`),
          value: filledIn(reply, field) === undefined ? t("decisions.staff.theirs.shown") : inWords[field](),
        }))}
      />
    </>
  );
}

function useWords({ release, ...draft }: Decision): Record<WordField, () => ReactNode> {
  const { t, language } = useText();
  return {
    title: () => draft.title,
    body: () => <PlainText text={draft.body} />,
    decidedOn: () => formatDate(draft.decidedOn, language),
    phase: () => (draft.phase ? t(`proposals.phase.${draft.phase}`) : t("decisions.staff.fields.noPhase")),
    snapshot: () =>
      release
        ? t("decisions.results", {
            title: language === "nl" ? release.titleNl : release.titleEn,
            date: formatDate(release.createdAt, language),
          })
        : t("decisions.staff.fields.noResults"),
    weighing: () =>
      draft.weighingVersion
        ? t("decisions.weighing", { version: draft.weighingVersion })
        : t("decisions.staff.fields.noWeighing"),
  };
}

import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDateTime } from "~/ui/format.ts";
import { UnsavedNotice } from "~/ui/unsaved-notice.tsx";
import { type ContentField, type ContentWords, linesOf } from "./content-fields.ts";
import { roundWords } from "./draft-frame.tsx";
import type { DraftStep } from "./draft-parts.ts";
import type { ShownDraft } from "./shown-draft.server.ts";

/** Why the last form on a draft was not done. */
export type DraftRefused =
  | { kind: "changed-meanwhile" }
  | {
      kind: "incomplete" | "nothing-changed" | "is-withdrawn" | "has-round" | "round" | "scenarios" | "scenario-in-use";
    }
  | { kind: "newer-version"; version: number }
  /** Something was typed that no button has kept yet; `place` is where one wanted to go. */
  | { kind: "unsaved"; place: string };

const fieldsOf: Record<DraftStep, readonly ContentField[]> = {
  basis: ["title", "summary", "caution"],
  gebied: ["area"],
  scenarios: ["scenarios"],
  feiten: ["sources", "facts"],
  themas: ["themes", "tasks"],
  tijd: ["horizon", "milestones"],
  bestanden: ["files"],
  publiceren: [],
};

interface DraftNoticeProps {
  draft: ShownDraft;
  step: DraftStep;
  words: ContentWords;
  refused: DraftRefused | null;
  done: "nieuw" | "bewaard" | "gepubliceerd" | "terug" | "teruggezet" | "weer" | undefined;
}

/** How the last form went; nothing when none was sent. */
export function DraftNotice({ refused, done, ...props }: DraftNoticeProps) {
  const { t, language } = useText();
  if (refused?.kind === "changed-meanwhile") return <Conflict {...props} />;
  if (refused?.kind === "round" && props.draft.frozen.round) {
    const words = roundWords(props.draft.frozen.round, language);
    return <Alert kind="error" live title={t("proposalEditor.publish.refused.named-round", words)} />;
  }
  if (refused?.kind === "newer-version") {
    const { version } = refused;
    return <Alert kind="error" live title={t("proposalEditor.publish.refused.newer-version", { version })} />;
  }
  if (refused?.kind === "unsaved") return <Unsaved place={refused.place} />;
  if (refused) return <Alert kind="error" live title={t(`proposalEditor.publish.refused.${refused.kind}`)} />;
  return done ? <Alert kind="ok" live title={t(`proposalEditor.done.${done}`)} /> : null;
}

/** That what was typed is not kept, with the way on for who does not need it. */
export function Unsaved({ place }: { place: string }) {
  const { t, path } = useText();
  return (
    <UnsavedNotice
      href={path(place)}
      leave={t("proposalEditor.unsaved.leave")}
      text={t("proposalEditor.unsaved.text")}
      title={t("proposalEditor.unsaved.title")}
    />
  );
}

/** What a colleague saved meanwhile, to lay beside what was typed. */
function Conflict({ draft, step, words }: Pick<DraftNoticeProps, "draft" | "step" | "words">) {
  const { t, language } = useText();
  const lines = fieldsOf[step].flatMap((field) => linesOf(draft.content, field, words));
  const saved = { name: draft.changedBy, date: formatDateTime(draft.changedAt, language) };
  return (
    <Alert kind="error" live title={t("proposalEditor.conflict.title")}>
      <p>{t("proposalEditor.conflict.text", saved)}</p>
      {fieldsOf[step].length > 0 ? (
        <Details open summary={t("proposalEditor.conflict.now")}>
          {lines.length === 0 ? <p>{t("proposalEditor.conflict.empty")}</p> : null}
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Alert>
  );
}

import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { UnsavedNotice } from "~/ui/unsaved-notice.tsx";
import type { Phase } from "../phase.ts";
import { questionsPath } from "./phase-path.ts";

interface Props {
  slug: string;
  changed?: boolean;
  done?: "stap" | "antwoorden" | undefined;
  /** Whether more was typed than what was done. */
  typedMore: boolean;
  /** The phase that was chosen while something was typed. */
  leavingFor?: Phase;
}

/** How the last form of the page about the phase went; nothing when none was sent. */
export function PhaseNotice({ slug, changed, done, typedMore, leavingFor }: Props) {
  const { t, path } = useText();
  if (changed) return <Alert kind="warning" live title={t("cycle.staff.changed")} />;
  if (leavingFor) {
    return (
      <UnsavedNotice
        href={path(questionsPath(slug, leavingFor))}
        leave={t("cycle.staff.unsaved.leave", { phase: t(`proposals.phase.${leavingFor}`) })}
        text={t("cycle.staff.unsaved.text")}
        title={t("cycle.staff.unsaved.title")}
      />
    );
  }
  if (!done) return null;
  return (
    <Alert kind="ok" live title={t(`cycle.staff.done.${done}`)}>
      {typedMore ? <p>{t("cycle.staff.alsoTyped")}</p> : null}
    </Alert>
  );
}

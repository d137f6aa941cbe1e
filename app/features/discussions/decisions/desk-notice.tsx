import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Link } from "~/ui/link.tsx";
import { UnsavedNotice } from "~/ui/unsaved-notice.tsx";
import type { DeskAnswer } from "./work-on-draft.server.ts";

export interface DeskNoticeProps {
  told: DeskAnswer["told"];
  /** What the form that was just sent has done. */
  done: { what: "bewaard" | "verwerkt"; count: number } | undefined;
  /** The page of the draft, in the language of the page. */
  here: string;
}

/** How the last form of a draft went; nothing when none was sent. */
export function DeskNotice({ told, done, here }: DeskNoticeProps) {
  const { t } = useText();
  switch (told) {
    case "changed":
      return <Alert kind="warning" live title={t("decisions.staff.changed")} />;
    case "words-saved":
      return <Alert kind="ok" live title={t("decisions.staff.wordsSaved")} />;
    case "words-wrong":
      return (
        <Alert kind="warning" live title={t("decisions.staff.wordsWrong")}>
          <p>
            <Link href="#tekst">{t("decisions.staff.toWords")}</Link>
          </p>
        </Alert>
      );
    case "unsaved":
      return (
        <UnsavedNotice
          href={`${here}?stap=publiceren`}
          leave={t("decisions.staff.unsaved.leave")}
          text={t("decisions.staff.unsaved.text")}
          title={t("decisions.staff.unsaved.title")}
        />
      );
    case undefined:
      return done ? (
        <Alert kind="ok" live title={t(`decisions.staff.done.${done.what}`, { count: done.count })} />
      ) : null;
  }
}

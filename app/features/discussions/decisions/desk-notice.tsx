import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Link } from "~/ui/link.tsx";
import { UnsavedNotice } from "~/ui/unsaved-notice.tsx";
import type { doneAtDesk } from "./input-search.ts";
import type { DeskAnswer } from "./work-on-draft.server.ts";

export interface DeskNoticeProps {
  told: DeskAnswer["told"];
  /** What the form that was just sent has done. */
  done: { what: (typeof doneAtDesk)[number]; count: number } | undefined;
  /** Whether something is said of inputs that is not saved in the draft; the page shows it. */
  isLeft: boolean;
  /** The page of the draft, in the language of the page. */
  here: string;
  /** What a colleague wrote since the form was opened. */
  theirs: ReactNode;
}

/** How the last form of a draft went, and what is not saved yet; nothing when there is nothing to say. */
export function DeskNotice({ told, done, isLeft, here, theirs }: DeskNoticeProps) {
  const { t } = useText();
  switch (told) {
    case "changed":
    case "changed-not-discarded":
      return (
        <Alert kind="warning" live title={t(`decisions.staff.${told}`)}>
          {theirs}
        </Alert>
      );
    case "words-wrong":
      return (
        <Alert kind="warning" live title={t("decisions.staff.wordsWrong")}>
          <p>
            <Link href="#tekst">{t("decisions.staff.toWords")}</Link>
          </p>
        </Alert>
      );
    case undefined:
      return <Done done={done} here={here} isLeft={isLeft} />;
  }
}

function Done({ done, isLeft, here }: Omit<DeskNoticeProps, "told" | "theirs">) {
  const { t } = useText();
  const left = isLeft ? <p>{t("decisions.staff.left")}</p> : null;
  if (!done) return left ? <Alert kind="info">{left}</Alert> : null;
  if (done.what === "rest") {
    return isLeft ? (
      <UnsavedNotice
        href={`${here}?stap=publiceren`}
        leave={t("decisions.staff.unsaved.leave")}
        text={t("decisions.staff.unsaved.text")}
        title={t("decisions.staff.unsaved.title")}
      />
    ) : null;
  }
  return (
    <Alert kind="ok" live title={t(`decisions.staff.done.${done.what}`, { count: done.count })}>
      {left}
    </Alert>
  );
}

import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { LinkButton } from "~/ui/link-button.tsx";
import type { Phase } from "../phase.ts";
import { choosingOf, phaseForm } from "./phase-path.ts";

interface Props {
  /** Whether somebody else moved the proposal or answered in between. */
  changed?: boolean | undefined;
  done?: "stap" | "antwoorden" | undefined;
  /** Whether the page shows something that is not saved. */
  isLeft: boolean;
  /** The other phases at whose questions something was typed that is not saved. */
  leftAt: readonly Phase[];
}

/** How the last form of the page about the phase went, and what is not saved yet; nothing when there is nothing to say. */
export function PhaseNotice({ changed, done, ...left }: Props) {
  const { t } = useText();
  if (changed) return <Alert kind="warning" live title={t("cycle.staff.changed")} />;
  const isNothingLeft = !left.isLeft && left.leftAt.length === 0;
  const children = isNothingLeft ? null : <Left {...left} isBeside={done !== undefined} />;
  if (!done) return children ? <Alert kind="info">{children}</Alert> : null;
  return (
    <Alert kind="ok" live title={t(`cycle.staff.done.${done}`)}>
      {children}
    </Alert>
  );
}

/** What is not saved: on this page, and at the questions of other phases, with the buttons that show it. */
function Left({ isLeft, leftAt, isBeside }: Pick<Props, "isLeft" | "leftAt"> & { isBeside: boolean }) {
  const { t } = useText();
  return (
    <>
      {isLeft ? <p>{t(isBeside ? "cycle.staff.alsoTyped" : "cycle.staff.left")}</p> : null}
      {leftAt.length > 0 ? <p>{t("cycle.staff.leftAt")}</p> : null}
      {leftAt.map((phase) => (
        <p key={phase}>
          <LinkButton form={phaseForm} name="intent" value={choosingOf(phase)}>
            {t("cycle.staff.questions", { phase: t(`proposals.phase.${phase}`) })}
          </LinkButton>
        </p>
      ))}
    </>
  );
}

import type { ReactNode } from "react";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Tabs } from "~/ui/tabs.tsx";
import { type InvitingProgress, type InvitingStep, invitingSteps, nextStep, placeOf } from "./inviting-step.ts";

interface InvitingFrameProps {
  room: InvitingProgress & { titleNl: string; titleEn: string };
  step: InvitingStep;
  /** What was wrong with a form; stands above everything. */
  errors?: ReactNode;
  children: ReactNode;
}

/** The furniture of the pages about inviting: which round, and the steps. */
export function InvitingFrame({ room, step, errors, children }: InvitingFrameProps) {
  const { t, language, path } = useText();
  const next = nextStep(room, step);
  const tabs = invitingSteps.map((name) => ({
    href: path(placeOf(room, name)),
    label: t(`invitations.step.${name}`),
    current: name === step,
  }));
  return (
    <>
      {errors}
      <Heading level={1}>
        {t("invitations.title")}: {language === "nl" ? <Dutch>{room.titleNl}</Dutch> : room.titleEn}
      </Heading>
      <Tabs label={t("invitations.steps")} tabs={tabs} />
      {room.isClosed ? <Alert>{t("invitations.closed")}</Alert> : null}
      {children}
      {next ? (
        <ActionList>
          <ButtonLink href={path(placeOf(room, next))} variant="secondary">
            {t("invitations.next", { step: t(`invitations.step.${next}`) })}
          </ButtonLink>
        </ActionList>
      ) : null}
    </>
  );
}

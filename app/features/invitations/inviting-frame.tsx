import type { ReactNode } from "react";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Tabs } from "~/ui/tabs.tsx";

export type InvitingStep = "frame" | "sample" | "send" | "response";

/** Last part of the address of each step. */
const places: Record<InvitingStep, string> = {
  frame: "/kader",
  sample: "/steekproef",
  send: "/versturen",
  response: "",
};

interface InvitingFrameProps {
  room: { base: string; titleNl: string; titleEn: string; isClosed: boolean };
  step: InvitingStep;
  /** What was wrong with a form; stands above everything. */
  errors?: ReactNode;
  children: ReactNode;
}

/** The furniture of the pages about inviting: which round, and the steps. */
export function InvitingFrame({ room, step, errors, children }: InvitingFrameProps) {
  const { t, language, path } = useText();
  const tabs = (Object.keys(places) as InvitingStep[]).map((name) => ({
    href: path(`${room.base}${places[name]}`),
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
    </>
  );
}

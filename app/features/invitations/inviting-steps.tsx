import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { type InvitingProgress, type InvitingStep, invitingSteps, placeOf, stepState } from "./inviting-step.ts";

const tones = { done: "ok", now: "strong", begun: "strong", later: "neutral", closed: "neutral" } as const;

/** What is done and what is next, with the way to each step and what there is of it. */
export function InvitingSteps({
  room,
  found,
}: {
  room: InvitingProgress;
  found: Partial<Record<InvitingStep, string>>;
}) {
  const { t, path } = useText();
  const steps = invitingSteps.filter((step) => step !== "response");
  const next = steps.find((step) => ["now", "begun"].includes(stepState(room, step)));
  const items = steps.map((step) => {
    const state = stepState(room, step);
    return {
      term: t(`invitations.step.${step}`),
      value: (
        <>
          <DataBadge tone={tones[state]}>{t(`invitations.stepState.${state}`)}</DataBadge> {found[step]}
        </>
      ),
      change: {
        text: t("invitations.openStep"),
        label: `${t("invitations.openStep")}: ${t(`invitations.step.${step}`)}`,
        href: path(placeOf(room, step)),
      },
    };
  });
  return (
    <>
      <DescriptionList items={items} />
      {next ? (
        <ActionList>
          <ButtonLink href={path(placeOf(room, next))}>
            {t("invitations.next", { step: t(`invitations.step.${next}`) })}
          </ButtonLink>
        </ActionList>
      ) : null}
    </>
  );
}

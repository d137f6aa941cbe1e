import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { formatDate } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { RatingState } from "./proposal.ts";

/** What a resident can do with a plan now; where judging it is not possible, why not. */
export function CallToAction({ slug, state }: { slug: string; state: RatingState }) {
  const { t, path, language } = useText();
  const toComments = path(`/voorstellen/${slug}/reacties`);
  if (state.kind === "open") {
    return (
      <>
        <ActionList>
          <ButtonLink href={path(`/voorstellen/${slug}/effecten`)}>{t("proposals.action.start")}</ButtonLink>
          <ButtonLink href={toComments} variant="secondary">
            {t("proposals.action.comment")}
          </ButtonLink>
        </ActionList>
        <Paragraph small>{t("proposals.action.practical", { date: formatDate(state.closesAt, language) })}</Paragraph>
      </>
    );
  }
  return (
    <>
      <Paragraph>
        <strong>{t("proposals.action.closedTitle")}.</strong> <WhyNot state={state} />
      </Paragraph>
      <ActionList>
        <ButtonLink href={toComments}>{t("proposals.action.comment")}</ButtonLink>
      </ActionList>
    </>
  );
}

function WhyNot({ state }: { state: Exclude<RatingState, { kind: "open" }> }) {
  const { t, language } = useText();
  switch (state.kind) {
    case "not-yet-open":
      return t("proposals.action.notYetOpen");
    case "planned":
      return t("proposals.action.planned", { date: formatDate(state.opensAt, language) });
    case "closed":
      return t("proposals.action.closed", { date: formatDate(state.closedAt, language) });
    case "no-round":
      return t("proposals.action.noRound");
  }
}

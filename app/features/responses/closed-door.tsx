import { useText } from "~/i18n/text-context.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { formatDate } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Answering, AnsweringRound } from "./answering.ts";

type Kind = Exclude<Answering["kind"], "screen">;

/** Why a questionnaire cannot be answered now, and what one can do instead. */
export function ClosedDoor({ kind, round }: { kind: Kind; round: AnsweringRound }) {
  const { t, language, path } = useText();
  if (kind === "members-only") return <MembersOnly round={round} />;
  const date = formatDate(kind === "closed" ? round.closesAt : round.opensAt, language);
  return (
    <>
      <Heading level={1}>{t(`responses.${kind}.title`)}</Heading>
      <Paragraph lead>{t(`responses.${kind}.text`, { date })}</Paragraph>
      <ButtonLink href={path("/voorstellen")}>{t("responses.noRound.link")}</ButtonLink>
    </>
  );
}

function MembersOnly({ round }: { round: AnsweringRound }) {
  const { t, path } = useText();
  const panel = round.panel?.name ?? "";
  return (
    <>
      <Heading level={1}>{t("responses.membersOnly.title")}</Heading>
      <Paragraph lead>{t("responses.membersOnly.text", { panel })}</Paragraph>
      <ButtonLink href={path(`/panels/${round.panel?.slug ?? ""}`)}>
        {t("responses.membersOnly.link", { panel })}
      </ButtonLink>
    </>
  );
}

/** There is no round to answer at all. */
export function NoRound() {
  const { t, path } = useText();
  return (
    <>
      <Heading level={1}>{t("responses.noRound.title")}</Heading>
      <Paragraph lead>{t("responses.noRound.text")}</Paragraph>
      <ButtonLink href={path("/voorstellen")}>{t("responses.noRound.link")}</ButtonLink>
    </>
  );
}

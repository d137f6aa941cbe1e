import { useText } from "~/i18n/text-context.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { ShownRound } from "./round-facts.tsx";

/** The other pages about a round: answers on paper, and what came of it. */
export function RoundLinks({ round }: { round: Pick<ShownRound, "id" | "slug" | "state"> }) {
  const { t, path } = useText();
  const { id, slug, state } = round;
  const links = [
    state === "open" && { href: `/beheer/rondes/${id}/papier`, label: t("paper.title") },
    state !== "upcoming" && { href: `/beheer/resultaten/${slug}`, label: t("roundPlanner.page.results") },
  ];
  return links.map((link) =>
    link ? (
      <Paragraph key={link.href}>
        <Link href={path(link.href)} more>
          {link.label}
        </Link>
      </Paragraph>
    ) : null,
  );
}

import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ideaPath } from "./idea-path.ts";
import { mostSupported, type SupportedIdea } from "./supported-idea.ts";

/** The ideas that somebody supports, on their own page, under a heading of level 2; nothing without any. */
export function SupportedIdeas({ ideas }: { ideas: readonly SupportedIdea[] }) {
  const { t, path } = useText();
  if (ideas.length === 0) return null;
  return (
    <>
      <Heading id="steun" level={2}>
        {t("ideas.mine.supported")}
      </Heading>
      <ul>
        {ideas.map(({ id, title, state }) => (
          <li key={id}>
            <Link href={path(ideaPath(id))}>
              <Dutch>{title}</Dutch>
            </Link>{" "}
            <DataBadge tone={state === "open" ? "neutral" : "ok"}>
              {t(state === "open" ? "ideas.mine.unanswered" : `ideas.${state}`)}
            </DataBadge>
          </li>
        ))}
      </ul>
      {ideas.length === mostSupported ? (
        <Paragraph small>{t("ideas.mine.supportedShown", { most: mostSupported })}</Paragraph>
      ) : null}
    </>
  );
}

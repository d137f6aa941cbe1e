import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Link } from "~/ui/link.tsx";
import { ideaPath } from "./idea-path.ts";
import type { ResemblingIdea } from "./resembling-ideas.queries.server.ts";

/** Ideas of others that may say the same as the one that was just placed, so that support comes together. */
export function ResemblingIdeas({ ideas }: { ideas: readonly ResemblingIdea[] }) {
  const { t, path } = useText();
  if (ideas.length === 0) return null;
  return (
    <Alert title={t("ideas.resembling.title")}>
      <p>{t("ideas.resembling.text")}</p>
      <ul>
        {ideas.map(({ id, title }) => (
          <li key={id}>
            <Link href={path(ideaPath(id))}>
              <Dutch>{title}</Dutch>
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

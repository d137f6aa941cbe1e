import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { ideaPath } from "./idea-path.ts";

/** On the page of a proposal: the ideas of residents that it was made of. */
export function IdeasBehind({ ideas }: { ideas: { id: number; title: string }[] }) {
  const { t, path } = useText();
  return ideas.map(({ id, title }) => (
    <Paragraph key={id}>
      {t("ideas.done.behind")}{" "}
      <Link href={path(ideaPath(id))}>
        <Dutch>{title}</Dutch>
      </Link>
    </Paragraph>
  ));
}

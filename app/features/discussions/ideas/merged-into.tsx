import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Link } from "~/ui/link.tsx";
import type { Idea } from "./idea.ts";

/** The idea that another one was added to; without its title and a way to it where the reader may not see it. */
export function MergedInto({ into, href }: { into: NonNullable<Idea["into"]>; href: string }) {
  const { t, path } = useText();
  if (into.title === null) return t("ideas.merged.withheld");
  return (
    <Link href={path(href)}>
      <Dutch>{into.title}</Dutch>
    </Link>
  );
}

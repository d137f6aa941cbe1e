import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Link } from "~/ui/link.tsx";
import { groundOf, webSource } from "./proposal.ts";

/** Name of a source, as a link where it is a web page. */
export function Source({ source }: { source: string }) {
  const page = webSource(source);
  if (!page) return <Dutch>{source}</Dutch>;
  return (
    <>
      <Link href={page.href}>{page.host}</Link>
      {page.rest}
    </>
  );
}

/** What a statement about a plan rests on: a source, or our reading of one. */
export function Ground({ ground }: { ground: string }) {
  const { t } = useText();
  const { kind, text } = groundOf(ground);
  return (
    <>
      {t(`proposals.ground.${kind}`)} <Source source={text} />
    </>
  );
}

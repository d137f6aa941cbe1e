import { Heading } from "./heading.tsx";
import { Link } from "./link.tsx";
import { Paragraph } from "./paragraph.tsx";

/** What stands in place of a page that cannot be shown: what happened, and where to go. */
export function ErrorPage({
  title,
  text,
  home,
}: {
  title: string;
  text: string;
  home: { href: string; label: string };
}) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{text}</Paragraph>
      <Paragraph>
        <Link href={home.href}>{home.label}</Link>
      </Paragraph>
    </>
  );
}

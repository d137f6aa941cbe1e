import type { ReactNode } from "react";
import { Heading } from "./heading.tsx";
import { Link } from "./link.tsx";
import { Paragraph } from "./paragraph.tsx";

interface ErrorPageProps {
  title: string;
  text: string;
  home: { href: string; label: string };
  /** What the visitor need not lose, before the way out. */
  children?: ReactNode;
}

/** What stands in place of a page that cannot be shown: what happened, and where to go. */
export function ErrorPage({ title, text, home, children }: ErrorPageProps) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{text}</Paragraph>
      {children}
      <Paragraph>
        <Link href={home.href}>{home.label}</Link>
      </Paragraph>
    </>
  );
}

import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Paragraphs } from "~/ui/paragraphs.tsx";

interface StatementProps {
  title: string;
  lead: string;
  sections: { title: string; text: string }[];
}

/** A page with a statement of the organisation: a title, one sentence that says it all, and short sections. */
export function Statement({ title, lead, sections }: StatementProps) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{lead}</Paragraph>
      {sections.map((section) => (
        <StatementSection key={section.title} {...section} />
      ))}
    </>
  );
}

/** One section of a statement. */
export function StatementSection({ title, text }: StatementProps["sections"][number]) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <Paragraphs text={text} />
    </>
  );
}

import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { DescriptionList } from "~/ui/description-list.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { MeanBar } from "~/ui/mean-bar.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { CouncilNote, NoteBars, NoteBlock, NoteTable } from "./note.ts";

interface CouncilNoteViewProps {
  note: CouncilNote;
  /** Addresses of the same note as a PDF and of the results that it comes from. */
  pdf: string;
  results: string;
}

/** The note as a page that prints well: what stands on the screen stands on paper, less menu and buttons. */
export function CouncilNoteView({ note, pdf, results }: CouncilNoteViewProps) {
  const { t } = useText();
  return (
    <article className="ui-note">
      <header className="ui-note__head">
        <Heading level={1}>{note.title}</Heading>
        <Paragraph lead>{note.subtitle}</Paragraph>
        <p className="ui-note__running">{note.running}</p>
        <div className="ui-note__actions">
          <ButtonLink href={pdf}>{t("councilNote.download")}</ButtonLink>
          <Paragraph small>{t("councilNote.print")}</Paragraph>
          <Paragraph>
            <Link href={results}>{t("councilNote.results")}</Link>
          </Paragraph>
        </div>
      </header>
      <DescriptionList items={note.facts.map((fact) => ({ term: fact.term, value: <FactValue {...fact} /> }))} />
      {note.sections.map((section) => (
        <section className="ui-note__section ui-flow" id={section.id} key={section.id}>
          <Heading level={2}>{section.heading}</Heading>
          <Blocks blocks={section.blocks} />
          {section.parts.map((part) => (
            <section className="ui-note__part ui-flow" key={part.heading}>
              <Heading level={3}>{part.heading}</Heading>
              <Blocks blocks={part.blocks} />
            </section>
          ))}
        </section>
      ))}
    </article>
  );
}

function FactValue({ value, isDutch }: CouncilNote["facts"][number]) {
  const { language } = useText();
  return isDutch && language !== "nl" ? <span lang="nl">{value}</span> : value;
}

function Blocks({ blocks }: { blocks: NoteBlock[] }) {
  return blocks.map((block) => <Block block={block} key={keyOf(block)} />);
}

function keyOf(block: NoteBlock): string {
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "list":
      return block.items.join();
    case "warning":
      return block.title;
    case "blank":
      return block.label;
    default:
      return `${block.kind} ${block.caption}`;
  }
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.kind) {
    case "paragraph":
      return <Paragraph>{block.text}</Paragraph>;
    case "list":
      return <Items items={block.items} />;
    case "warning":
      return (
        <Alert kind="warning" level={3} title={block.title}>
          <Items items={block.items} />
        </Alert>
      );
    case "blank":
      return <Blank {...block} />;
    case "bars":
      return <Bars {...block} />;
    case "table":
      return <Table {...block} />;
  }
}

function Items({ items }: { items: string[] }) {
  return (
    <ul className="ui-note__list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Blank({ label, lines }: { label: string; lines: number }) {
  const numbers = Array.from({ length: lines }, (_, index) => String(index + 1));
  return (
    <div className="ui-note__blank">
      <p className="nl-paragraph ui-note__label">{label}</p>
      {numbers.map((number) => (
        <div aria-hidden="true" className="ui-note__line" key={number} />
      ))}
    </div>
  );
}

function Bars({ caption, domain, rows, notes }: NoteBars) {
  const { t, language } = useText();
  return (
    <figure className="utrecht-figure ui-figure">
      <figcaption className="ui-note__caption">{caption}</figcaption>
      <MeanBar
        domain={domain}
        labels={{ withheld: t("results.tooFew"), nobody: t("results.nobody") }}
        language={language}
        rows={rows.map(({ label, value, range, text, clear }) => ({
          id: label,
          label,
          value,
          ...(range ? { low: range[0], high: range[1] } : {}),
          unclear: clear === false,
          ...(value === null ? { note: text } : {}),
        }))}
      />
      <Notes notes={notes} />
    </figure>
  );
}

function Table({ caption, columns, rows, notes }: NoteTable) {
  return (
    <div className="ui-note__table">
      <DataTable
        caption={caption}
        columns={columns.map(({ header, numeric }, index) => ({ key: String(index), header, numeric }))}
        rows={rows.map((cells) => ({
          id: cells[0] ?? "",
          ...Object.fromEntries(cells.map((cell, index) => [String(index), cell])),
        }))}
      />
      <Notes notes={notes} />
    </div>
  );
}

function Notes({ notes }: { notes: string[] }) {
  return notes.map((note) => (
    <p className="ui-note__note" key={note}>
      {note}
    </p>
  ));
}

import { filePath } from "~/features/proposals/files/proposal-file-kind.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { type PicturePin, PinnedPicture } from "~/ui/pinned-picture.tsx";
import type { Thread } from "./comment.ts";
import type { DiscussionData } from "./discussion-data.ts";
import { discussionPath } from "./discussion-path.ts";
import { type Drawing, pinLetter } from "./drawing.ts";

interface DrawingProps {
  drawing: Drawing;
  page: {
    proposal: Pick<DiscussionData["proposal"], "slug">;
    threads: readonly Pick<Thread, "id" | "author" | "body" | "point">[];
  };
}

/** How much of a comment stands in the list of pins: enough to know it again. */
const mostOfText = 60;

/** What a pin leads to: its letter, who wrote it and how it begins; what is hidden or withdrawn has no text. */
function pinName(index: number, author: string, body: string | null): string {
  const text = (body ?? "").replace(/\s+/g, " ");
  const begin = text.length > mostOfText ? `${text.slice(0, mostOfText).trimEnd()} …` : text;
  return [`${pinLetter(index)}. ${author}`, begin].filter(Boolean).join(": ");
}

/**
 * A plan drawing with a pin for each thread of the page that points at it, and the same pins as a list for who does not see
 * or touch the drawing; the threads below carry the same letters.
 */
export function DrawingWithPins({ drawing, page: { proposal, threads } }: DrawingProps) {
  const { t, path } = useText();
  const pins = threads.flatMap(({ id, author, body, point }, index) =>
    point ? [{ ...point, mark: pinLetter(index), href: `#reactie-${id}`, name: pinName(index, author, body) }] : [],
  );
  return (
    <>
      <Heading level={2}>
        {t("discussions.drawing.title")} <Dutch>{drawing.title}</Dutch>
      </Heading>
      <PinnedPicture
        {...{ width: drawing.width, height: drawing.height, alternative: drawing.alternative, pins }}
        src={filePath(drawing.id)}
      />
      <Paragraph small>{t(pins.length > 0 ? "discussions.drawing.text" : "discussions.drawing.none")}</Paragraph>
      {pins.length > 0 ? <PinList pins={pins} /> : null}
      <Paragraph>
        <Link href={path(discussionPath(proposal.slug))}>{t("discussions.backToAll")}</Link>
      </Paragraph>
    </>
  );
}

function PinList({ pins }: { pins: readonly PicturePin[] }) {
  const { t } = useText();
  return (
    <ul aria-label={t("discussions.drawing.list")} className="ui-pin-list">
      {pins.map(({ href, name }) => (
        <li key={href}>
          <Link href={href}>
            <Dutch>{name}</Dutch>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Links to the plan drawings that people point at. */
export function DrawingsLinks({ page: { drawings, proposal } }: { page: DiscussionData }) {
  const { t, path } = useText();
  return drawings
    .filter(({ pins }) => pins > 0)
    .map(({ id, title, pins }) => (
      <Paragraph key={id}>
        <Link href={path(discussionPath(proposal.slug, { drawingId: id }))} more>
          {t("discussions.drawing.link", { drawing: title, count: pins })}
        </Link>
      </Paragraph>
    ));
}

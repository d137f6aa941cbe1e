import { filePath } from "~/features/proposals/files/proposal-file-kind.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PinnedPicture } from "~/ui/pinned-picture.tsx";
import type { DiscussionData } from "./discussion-data.ts";
import { discussionPath } from "./discussion-path.ts";
import { type Drawing, pinLetter } from "./drawing.ts";

interface DrawingProps {
  drawing: Drawing;
  page: DiscussionData;
}

/** A plan drawing with a pin for each thread of the page that points at it; the threads below carry the same letters. */
export function DrawingWithPins({ drawing, page: { proposal, threads } }: DrawingProps) {
  const { t, path } = useText();
  const pins = threads.flatMap(({ id, author, point }, index) =>
    point ? [{ ...point, mark: pinLetter(index), href: `#reactie-${id}`, name: `${pinLetter(index)}. ${author}` }] : [],
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
      <Paragraph>
        <Link href={path(discussionPath(proposal.slug))}>{t("discussions.backToAll")}</Link>
      </Paragraph>
    </>
  );
}

/** Links to the plan drawings that people point at. */
export function DrawingsLinks({ page: { drawings, proposal } }: Pick<DrawingProps, "page">) {
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

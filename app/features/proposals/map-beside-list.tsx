import { useText } from "~/i18n/text-context.tsx";
import { DrawnMap } from "~/ui/area-map.tsx";
import type { MapDrawing } from "~/ui/map-drawing.ts";
import { Paragraph } from "~/ui/paragraph.tsx";

/** A map with what it shows in words and where it comes from. Nothing where there is no drawing. */
export function MapBesideList({ title, text, drawing }: { title: string; text: string; drawing: MapDrawing | null }) {
  const { t } = useText();
  if (!drawing) return null;
  return (
    <figure className="ui-map-figure ui-flow">
      <DrawnMap drawing={drawing} title={title} />
      <figcaption>
        <Paragraph small>{text}</Paragraph>
        <Paragraph small>{t("proposals.map.source")}</Paragraph>
      </figcaption>
    </figure>
  );
}

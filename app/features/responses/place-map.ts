import type { WijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import type { MapBox, Outline } from "~/ui/map-outline.ts";
import { partOfPicture } from "~/ui/map-picture.ts";
import { areaPointedAt, labelsIn, partAround } from "~/ui/map-pointing.ts";
import type { PointPicture } from "~/ui/point-map.tsx";
import { type MapWidth, mapWidths, type Pointing, pictureName } from "./place-pointing.ts";

/** The map of a question about a place, as its page shows it. */
export interface PlaceMap {
  /** Name of the wijk that is chosen now, where the map knows it. */
  chosen: string | null;
  /** Whether the map has places of which it knows no wijk. */
  isPartial: boolean;
  /** The part around the wijk that is chosen; null when there is none, or the whole map shows as much. */
  near: PointPicture[] | null;
  whole: PointPicture[];
}

interface PlaceQuestion {
  /** The area that the round is about. */
  areaCode: string;
  /** Code of the question, and the wijk that was chosen for it. */
  item: string;
  chosen: string | undefined;
  /** Names of the wijken by their code. */
  names: Readonly<Record<string, string>>;
}

/** The map of a question with this code, with the wijk that was chosen for it. */
export function placeMapOf({ map, version }: WijkMap, { areaCode, item, chosen, names }: PlaceQuestion): PlaceMap {
  const wijk = map.areas.find(({ code }) => code === chosen);
  const part = wijk ? partAround(map, wijk) : null;
  const src = `/wijkkaart/${areaCode}?versie=${version}`;
  const pictures = (shown: MapBox, around: string | null) =>
    (Object.keys(mapWidths) as MapWidth[]).map((size): PointPicture => {
      const width = mapWidths[size];
      return {
        ...{ name: pictureName(item, size, around), size, width },
        height: Math.round((width * shown.height) / shown.width),
        src: around === null ? src : src + partOfPicture(shown),
        shown,
        chosen: wijk?.path ?? null,
        labels: labelsIn(map, { shown, width, chosen: wijk?.code }),
      };
    });
  return {
    chosen: wijk ? (names[wijk.code] ?? wijk.name) : null,
    isPartial: map.behind.length > 0,
    near: wijk && part ? pictures(part, wijk.code) : null,
    whole: pictures(map.box, null),
  };
}

/** The wijk that somebody pointed at, or undefined where the map has none. */
export function wijkPointedAt({ map }: WijkMap, { size, around, x, y }: Pointing): Outline | undefined {
  // What a browser sends when the picture was pressed without pointing, by a key or by voice.
  if (x === 0 && y === 0) return undefined;
  const centre = map.areas.find(({ code }) => code === around);
  const shown = (centre && partAround(map, centre)) ?? map.box;
  return areaPointedAt(map.areas, { shown, width: mapWidths[size], x, y });
}

import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import { type WijkMap, wijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import { wijkOptions } from "~/features/areas/wijk-options.queries.server.ts";
import { filePath } from "~/features/proposals/files/proposal-file-kind.ts";
import { areaPointedAt, labelsIn, type PointWidth, pointWidths } from "~/ui/map-pointing.ts";
import type { PointPicture } from "~/ui/point-map.tsx";
import type { Database } from "~db/client.server.ts";
import type { DrawingPoint } from "./comment.ts";
import type { PlaceSubmission } from "./comment-form.server.ts";
import { type Drawing, middleOfPart, pointOnDrawing } from "./drawing.ts";

const sizes = Object.keys(pointWidths) as PointWidth[];

/** What a comment on a proposal may be about, beside the proposal as a whole. */
export interface Places {
  areaCode: string;
  wijken: GemeenteOption[];
  drawings: Drawing[];
}

/** The places of a proposal. */
export async function placesOf(
  db: Database,
  { proposal, drawings }: { proposal: { areaCode: string }; drawings: Drawing[] },
): Promise<Places> {
  return { areaCode: proposal.areaCode, wijken: await wijkOptions(db, proposal.areaCode), drawings };
}

/** The place that a comment is stored with; undefined when it is not one of these places. */
export function placeOf(
  { wijken, drawings }: Places,
  sent: PlaceSubmission,
): { areaCode: string | null; point: DrawingPoint | null } | undefined {
  const { area = null, drawing, drawingX, drawingY, part, shown } = sent;
  const isHere = (id: string | undefined) => drawings.some((one) => one.id === id);
  if (area !== null && !wijken.some(({ code }) => code === area)) return undefined;
  if (drawing !== undefined && drawingX !== undefined && drawingY !== undefined) {
    return isHere(drawing) ? { areaCode: area, point: { drawingId: drawing, x: drawingX, y: drawingY } } : undefined;
  }
  if (part === undefined) return { areaCode: area, point: null };
  return shown !== undefined && isHere(shown) ? { areaCode: area, point: middleOfPart(shown, part) } : undefined;
}

/** Fields of the form that pressing a map or one of its buttons fills in; undefined empties a field. */
interface Pressed {
  fields: Partial<Record<"area" | "drawing" | "drawingX" | "drawingY" | "part" | "shown", string | undefined>>;
  /** There is nothing where somebody pointed. */
  missed: boolean;
}

/** What pressing a map or one of its buttons does to the form; undefined when the form was just sent. */
export async function pressed(db: Database, places: Places, sent: PlaceSubmission): Promise<Pressed | undefined> {
  if (sent.map === "none") return { fields: { ...nowhere, area: undefined, shown: undefined }, missed: false };
  if (sent.map !== undefined) return { fields: { shown: sent.map }, missed: false };
  const pointed = pointedAt(sent);
  if (!pointed || sent.shown === undefined) return undefined;
  const drawing = places.drawings.find(({ id }) => id === sent.shown);
  if (drawing) {
    const { x, y } = pointOnDrawing(drawing, pointed);
    const fields = { ...nowhere, drawing: drawing.id, drawingX: String(x), drawingY: String(y) };
    return { fields, missed: false };
  }
  const wijk = await wijkPointedAt(db, places, pointed);
  return wijk === undefined ? { fields: {}, missed: true } : { fields: { area: wijk }, missed: false };
}

const nowhere = { drawing: undefined, drawingX: undefined, drawingY: undefined, part: undefined };

interface Pointed {
  pictureWidth: number;
  x: number;
  y: number;
}

/** Where a picture was pressed. A browser also sends 0, 0: for a press of Enter elsewhere in the form. */
function pointedAt({ point }: PlaceSubmission): Pointed | undefined {
  const size = sizes.find((one) => point?.[one] !== undefined);
  const place = size && point?.[size];
  if (!size || !place || (place.x === 0 && place.y === 0)) return undefined;
  return { pictureWidth: pointWidths[size], ...place };
}

async function wijkPointedAt(db: Database, { areaCode }: Places, pointed: Pointed): Promise<string | undefined> {
  const found = await wijkMap(db, areaCode);
  if (!found) return undefined;
  const { map } = found;
  return areaPointedAt(map.areas, { shown: map.box, width: pointed.pictureWidth, x: pointed.x, y: pointed.y })?.code;
}

/** What is shown to point at. */
export interface ShownMap {
  /** Null: the map of the wijken. */
  drawing: Drawing | null;
  pictures: PointPicture[];
}

/** The map or drawing that the form shows to point at, with what is chosen on it; null when it shows none. */
export async function mapToShow(
  db: Database,
  places: Places,
  sent: { shown?: string | undefined; area?: string | undefined; point?: DrawingPoint | null },
): Promise<ShownMap | null> {
  if (sent.shown === undefined) return null;
  const drawing = places.drawings.find(({ id }) => id === sent.shown);
  if (drawing) return { drawing, pictures: sizes.map((size) => drawingPicture(drawing, size, sent.point)) };
  const found = await wijkMap(db, places.areaCode);
  return (
    found && { drawing: null, pictures: sizes.map((size) => wijkPicture(found, places.areaCode, size, sent.area)) }
  );
}

function wijkPicture(
  { map, version }: WijkMap,
  areaCode: string,
  size: PointWidth,
  area: string | undefined,
): PointPicture {
  const width = pointWidths[size];
  const chosen = map.areas.find(({ code }) => code === area);
  return {
    ...{ name: `point.${size}`, size, width, height: Math.round((width * map.box.height) / map.box.width) },
    src: `/wijkkaart/${areaCode}?versie=${version}`,
    shown: map.box,
    chosen: chosen?.path ?? null,
    labels: labelsIn(map, { shown: map.box, width, chosen: chosen?.code }),
  };
}

function drawingPicture(drawing: Drawing, size: PointWidth, point: DrawingPoint | null | undefined): PointPicture {
  const width = pointWidths[size];
  const height = Math.round((width * drawing.height) / drawing.width);
  return {
    ...{ name: `point.${size}`, size, width, height },
    src: filePath(drawing.id),
    shown: { x: 0, y: 0, width, height },
    chosen: point?.drawingId === drawing.id ? circleAround((point.x * width) / 1000, (point.y * height) / 1000) : null,
    labels: [],
  };
}

const radius = 9;

function circleAround(x: number, y: number): string {
  const half = `a${radius} ${radius} 0 1 0`;
  return `M${Math.round(x) - radius} ${Math.round(y)}${half} ${2 * radius} 0${half} ${-2 * radius} 0`;
}

import type { FormReply } from "~/platform/form-reply.ts";
import type { Database } from "~db/client.server.ts";
import { type CommentSubmission, PlaceForm, type PlaceSubmission } from "./comment-form.server.ts";
import { mapToShow, type Places, placeOf, placesOf, pressed, type ShownMap } from "./comment-place.server.ts";
import type { Drawing } from "./drawing.ts";

type Fields = Record<string, unknown>;

/** A form as it comes back, with the map that it shows. */
interface FormAgain {
  reply: FormReply;
  map: ShownMap | null;
}

/** The form of a new comment as a browser sent it, whether or not it is complete. */
export interface OpenForm {
  places: Places;
  /** The map that the form shows. */
  map: ShownMap | null;
  /** Set when a map or one of its buttons was pressed: the form with what that filled in and everything else as it was. */
  again: FormAgain | undefined;
}

/** Reads the place in the form of a new comment; undefined when no form of ours says such a thing. */
export async function openForm(
  db: Database,
  about: { proposal: { areaCode: string }; drawings: Drawing[] },
  fields: Fields,
): Promise<OpenForm | undefined> {
  const sent = placeIn(fields);
  if (!sent) return undefined;
  const places = await placesOf(db, about);
  const again = await formAfterPressing(db, { places, fields, sent });
  return { places, again, map: again ? again.map : await mapOf(db, places, fields) };
}

function placeIn(fields: Fields): PlaceSubmission | undefined {
  // A list in which nothing is chosen sends an empty text.
  const chosen = Object.entries(fields).filter(([, value]) => value !== "");
  const parsed = PlaceForm.safeParse(Object.fromEntries(chosen));
  return parsed.success ? parsed.data : undefined;
}

async function formAfterPressing(
  db: Database,
  { places, fields, sent }: { places: Places; fields: Fields; sent: PlaceSubmission },
): Promise<FormAgain | undefined> {
  const change = await pressed(db, places, sent);
  if (!change) return undefined;
  const { map: _button, point: _pressed, ...kept } = fields;
  const initialValue = { ...kept, ...change.fields };
  const map = await mapOf(db, places, initialValue);
  const isMissed = change.missed || (sent.map === "area" && map === null);
  return { reply: { initialValue, ...(isMissed && { error: { area: ["discussions.error.noPlaceThere"] } }) }, map };
}

/** The map that a form with these fields shows. */
async function mapOf(db: Database, places: Places, fields: Fields): Promise<ShownMap | null> {
  const sent = placeIn(fields);
  if (!sent) return null;
  const point = placeOf(places, sent)?.point ?? null;
  return await mapToShow(db, places, { shown: sent.shown, area: sent.area, point });
}

/** A complete form with the place it is stored with; undefined when that place is not one of the proposal. */
export function withPlace(places: Places, form: CommentSubmission) {
  const place = placeOf(places, form);
  if (!place) return undefined;
  const { formKey, body, stance, theme = null } = form;
  return { intent: "comment" as const, formKey, body, stance, theme, ...place };
}

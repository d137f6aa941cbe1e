import type { Database } from "~db/client.server.ts";
import { type AnsweringQuestion, closedDoor, deskOf } from "./answering-desk.server.ts";
import { markerOf } from "./participant-marker.server.ts";
import { earlierOf, knownPerson } from "./sending.server.ts";

/** That a response can be changed from a browser; `marker`: whose form it is, see `markerOf`. */
export interface ChangeHere {
  marker: string | null;
}

/**
 * That sending the questionnaire from this browser would change the response with this receipt: whoever holds a receipt
 * may see and withdraw, but only who is known as its participant can change it. Undefined where it would not.
 */
export async function changeHere(
  db: Database,
  question: AnsweringQuestion,
  receipt: string,
): Promise<ChangeHere | undefined> {
  const desk = await deskOf(db, question);
  if (!desk || closedDoor(desk)) return undefined;
  const person = await knownPerson(db, question, desk);
  const earlier = person && (await earlierOf(db, question, { round: desk.round, person }));
  return earlier?.receipt === receipt ? { marker: markerOf(desk) } : undefined;
}

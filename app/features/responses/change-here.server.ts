import type { Database } from "~db/client.server.ts";
import { type AnsweringQuestion, closedDoor, deskOf } from "./answering-desk.server.ts";
import { earlierOf, knownPerson } from "./sending.server.ts";

/**
 * Whether sending the questionnaire from this browser would change the response with this receipt: whoever holds a receipt
 * may see and withdraw, but only who is known as its participant can change it.
 */
export async function mayChangeHere(db: Database, question: AnsweringQuestion, receipt: string): Promise<boolean> {
  const desk = await deskOf(db, question);
  if (!desk || closedDoor(desk)) return false;
  const person = await knownPerson(db, question, desk);
  const earlier = person && (await earlierOf(db, question, { round: desk.round, person }));
  return earlier?.receipt === receipt;
}

import { isSelfSelected } from "~/features/accounts/audience.ts";
import { networkOf } from "~/platform/network.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import { fieldsOf } from "./answer-fields.ts";
import type { Answering } from "./answering.ts";
import { type AnsweringQuestion, type Desk, isTrial } from "./answering-desk.server.ts";
import { type AnsweringForm, type FieldErrors, readBackground } from "./answering-form.server.ts";
import { askedOf, ownScreens, screenOf } from "./answering-screen.server.ts";
import type { Background } from "./background.ts";
import { deviceToken, newDeviceToken } from "./device.server.ts";
import { renewedKey } from "./drawn.server.ts";
import { noteAnswered } from "./note-answered.server.ts";
import { type Person, participantIdOf } from "./participant.server.ts";
import { participationOf } from "./participation.server.ts";
import { earlierResponse } from "./receipt.queries.server.ts";
import { submitResponse } from "./response.commands.server.ts";

/** What sending answers leads to: a receipt, or a page with its status. */
export type SendOutcome =
  | { kind: "received"; receipt: string; deviceToken: string | null }
  | { kind: "page"; status: 200 | 400 | 401 | 403 | 409 | 429; answering: Answering };

/** Stores everything that was filled in, or shows what is wrong with it. */
export async function send(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  form: AnsweringForm,
): Promise<SendOutcome> {
  const { answers, errors } = askedOf(desk, form);
  const about = backgroundOf(desk, form);
  const allErrors = { ...errors, ...about.errors };
  if (Object.keys(allErrors).length > 0) return backToMistake(desk, form, allErrors);
  if ((await spend(db, limitOf(question))) === "too-many") {
    return { kind: "page", status: 429, answering: screenOf(desk, form, {}, "tooMany") };
  }
  const key = desk.round.key;
  if (!key) return { kind: "page", status: 409, answering: screenOf(desk, form, {}, "closed") };
  const { person, newToken } = await personOf(db, { question, desk, form });
  const { organisationId, now } = question;
  const outcome = await submitResponse(db, {
    organisationId,
    roundId: desk.round.id,
    participantId: participantIdOf(key, person),
    stream: participationOf(desk)?.stream ?? "open",
    mode: isTrial(desk) ? "test" : "web",
    answers,
    background: about.background,
    formKey: form.formKey,
    now,
  });
  if (outcome.kind === "received") {
    await noteAnswered(db, { organisationId, roundId: desk.round.id, roundKey: key, person });
    return { ...outcome, deviceToken: newToken };
  }
  if (outcome.kind === "withdrawn") return { kind: "received", receipt: outcome.receipt, deviceToken: newToken };
  if (outcome.kind === "round-closed")
    return { kind: "page", status: 409, answering: screenOf(desk, form, {}, "closed") };
  // A key of its own, so that sending what stands here now can succeed.
  const renewed = { ...form, formKey: renewedKey(form.formKey) };
  return { kind: "page", status: 409, answering: screenOf(desk, renewed, {}, "reused") };
}

/** Shows the first screen on which something is wrong. */
function backToMistake(desk: Desk, form: AnsweringForm, errors: FieldErrors): SendOutcome {
  const fields = new Set(Object.keys(errors));
  const screens = ownScreens(desk, form);
  const wrong = screens.findIndex(({ items }) => items.flatMap(fieldsOf).some((field) => fields.has(field)));
  const about = screens.findIndex(({ key }) => key === "about");
  const section = wrong === -1 ? about : wrong;
  return { kind: "page", status: 400, answering: screenOf(desk, { ...form, section, fromCheck: false }, errors) };
}

/** What was known of the person before; anybody else says it in the form. */
export function backgroundOf(
  desk: Desk,
  { values }: Pick<AnsweringForm, "values">,
): { background: Background; errors: FieldErrors } {
  const known = isSelfSelected(desk.round.audience) ? undefined : participationOf(desk)?.background;
  if (known) return { background: known, errors: {} };
  return readBackground(
    values,
    desk.gemeenten.map((gemeente) => gemeente.code),
  );
}

/** Lets a school or an office behind one address through, and stops a machine. */
function limitOf({ clientAddress }: AnsweringQuestion) {
  return { action: "answer", who: networkOf(clientAddress), limit: 600, seconds: 1800 };
}

/**
 * Who may answer a round that is not for everybody; else the account that is signed in, or the device if it answered before.
 * Whoever answered on this device and signs in afterwards stays the one who answered here: they are told, and do not count twice.
 */
export async function knownPerson(db: Database, question: AnsweringQuestion, desk: Desk): Promise<Person | undefined> {
  const participation = participationOf(desk);
  if (participation) return participation.person;
  const token = await deviceToken(question.request);
  const device: Person | undefined = token ? { kind: "device", token } : undefined;
  if (!desk.user) return device;
  const account: Person = { kind: "account", userId: desk.user.id };
  if (!device || desk.round.audience !== "open") return account;
  const answered = (person: Person) => earlierOf(db, question, { round: desk.round, person });
  return (await answered(device)) && !(await answered(account)) ? device : account;
}

/** What this person sent before, as far as the round still knows. */
export async function earlierOf(
  db: Database,
  { organisationId }: AnsweringQuestion,
  { round: { id: roundId, key }, person }: { round: Desk["round"]; person: Person },
) {
  if (!key) return undefined;
  return await earlierResponse(db, { organisationId, roundId, participantId: participantIdOf(key, person) });
}

async function personOf(
  db: Database,
  { question, desk, form }: { question: AnsweringQuestion; desk: Desk; form: AnsweringForm },
): Promise<{ person: Person; newToken: string | null }> {
  const known = await knownPerson(db, question, desk);
  if (known) return { person: known, newToken: null };
  const token = newDeviceToken(form.formKey);
  return { person: { kind: "device", token }, newToken: token };
}

import { randomUUID } from "node:crypto";
import type { Item } from "~/features/questionnaires/item.ts";
import { isMeant } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { networkOf } from "~/platform/network.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import type { Answering } from "./answering.ts";
import {
  type AnsweringQuestion,
  type ClosedDoorKind,
  closedDoor,
  type Desk,
  deskOf,
  isTrial,
  screenOf,
} from "./answering-desk.server.ts";
import {
  type AnsweringForm,
  type FieldErrors,
  readAnsweringForm,
  readAnswers,
  readBackground,
} from "./answering-form.server.ts";
import type { Background } from "./background.ts";
import { deviceToken, newDeviceToken } from "./device.server.ts";
import { type Person, participantIdOf } from "./participant.server.ts";
import { earlierResponse } from "./receipt.queries.server.ts";
import { submitResponse } from "./response.commands.server.ts";

/** What sending a form leads to; `page` shows the form again, with its status. */
export type AnsweringOutcome =
  | { kind: "received"; receipt: string; deviceToken: string | null }
  | { kind: "page"; status: 200 | 400 | 401 | 403 | 409 | 429; answering: Answering }
  | { kind: "malformed" }
  | { kind: "unknown-round" };

/** The first screen of a round, or why there is none; undefined for an unknown round. */
export async function startAnswering(db: Database, question: AnsweringQuestion): Promise<Answering | undefined> {
  const desk = await deskOf(db, question);
  if (!desk) return undefined;
  const door = closedDoor(desk);
  if (door) return { kind: door, round: desk.shown };
  const screen = screenOf(desk, { formKey: randomUUID(), section: 0, values: {} });
  return { ...screen, earlier: await earlierOf(db, question, desk) };
}

/** What this person sent before, as far as the round still knows. */
async function earlierOf(db: Database, { organisationId, request }: AnsweringQuestion, desk: Desk) {
  const { key, id: roundId } = desk.round;
  const person = await knownPerson(request, desk);
  if (!key || !person) return undefined;
  return await earlierResponse(db, { organisationId, roundId, participantId: participantIdOf(key, person) });
}

/** The account that is signed in, or the device if it answered before. */
async function knownPerson(request: Request, { user }: Desk): Promise<Person | undefined> {
  if (user) return { kind: "account", userId: user.id };
  const token = await deviceToken(request);
  return token ? { kind: "device", token } : undefined;
}

/** Takes one step with a form: to another screen, back with what is wrong, or stored. */
export async function takeAnswers(
  db: Database,
  question: AnsweringQuestion,
  data: FormData,
): Promise<AnsweringOutcome> {
  const slug = data.get("ronde");
  if (typeof slug !== "string") return { kind: "malformed" };
  // The round that the form was made for, also when it has closed or another one has opened since.
  const desk = await deskOf(db, { ...question, wanted: { slug } });
  if (!desk || !isMeant(desk.round, question.wanted)) return { kind: "unknown-round" };
  const form = readAnsweringForm(data, desk.items, desk.sections);
  return form ? await takeStep(db, question, desk, form) : { kind: "malformed" };
}

async function takeStep(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  form: AnsweringForm,
): Promise<AnsweringOutcome> {
  const door = closedDoor(desk);
  if (door) return refusedAtDoor(desk, form, door);
  if (form.intent === "previous") return turnTo(desk, form, Math.max(0, form.section - 1));
  if (form.intent === "next" && form.section < desk.sections.length - 1) return nextScreen(desk, form);
  return await send(db, question, desk, form);
}

/** Whoever was answering when the round closed, or was signed out on the way, keeps what they filled in. */
function refusedAtDoor(desk: Desk, form: AnsweringForm, door: ClosedDoorKind): AnsweringOutcome {
  if (door === "upcoming") return { kind: "page", status: 409, answering: { kind: door, round: desk.shown } };
  if (door === "closed") return { kind: "page", status: 409, answering: screenOf(desk, form, {}, "closed") };
  return { kind: "page", status: desk.user ? 403 : 401, answering: screenOf(desk, form, {}, "notMember") };
}

function turnTo(desk: Desk, form: AnsweringForm, section: number): AnsweringOutcome {
  return { kind: "page", status: 200, answering: screenOf(desk, { ...form, section }) };
}

function nextScreen(desk: Desk, form: AnsweringForm): AnsweringOutcome {
  const { errors } = readAnswers(desk.sections[form.section]?.items ?? [], form.values);
  if (Object.keys(errors).length === 0) return turnTo(desk, form, form.section + 1);
  return { kind: "page", status: 400, answering: screenOf(desk, form, errors) };
}

async function send(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  form: AnsweringForm,
): Promise<AnsweringOutcome> {
  const { answers, errors } = readAnswers(desk.items, form.values);
  const about = backgroundOf(desk, form);
  const allErrors = { ...errors, ...about.errors };
  if (Object.keys(allErrors).length > 0) return backToMistake(desk, form, allErrors);
  if ((await spend(db, limitOf(question))) === "too-many") {
    return { kind: "page", status: 429, answering: screenOf(desk, form, {}, "tooMany") };
  }
  const key = desk.round.key;
  if (!key) return { kind: "page", status: 409, answering: screenOf(desk, form, {}, "closed") };
  const { person, newToken } = await personOf(question.request, desk, form);
  const { organisationId, now } = question;
  const outcome = await submitResponse(db, {
    organisationId,
    roundId: desk.round.id,
    participantId: participantIdOf(key, person),
    stream: desk.membership?.recruitment ?? "open",
    mode: isTrial(desk) ? "test" : "web",
    answers,
    background: about.background,
    formKey: form.formKey,
    now,
  });
  if (outcome.kind === "received") return { ...outcome, deviceToken: newToken };
  if (outcome.kind === "round-closed")
    return { kind: "page", status: 409, answering: screenOf(desk, form, {}, "closed") };
  // A key of its own, so that sending what stands here now can succeed.
  const renewed = { ...form, formKey: randomUUID() };
  return { kind: "page", status: 409, answering: screenOf(desk, renewed, {}, "reused") };
}

/** Shows the first screen on which something is wrong. */
function backToMistake(desk: Desk, form: AnsweringForm, errors: FieldErrors): AnsweringOutcome {
  const fields = Object.keys(errors);
  const belongs = (item: Item) => fields.some((field) => field === item.code || field.startsWith(`${item.code}_`));
  const wrong = desk.sections.findIndex((section) => section.items.some(belongs));
  const section = wrong === -1 ? desk.sections.length - 1 : wrong;
  return { kind: "page", status: 400, answering: screenOf(desk, { ...form, section }, errors) };
}

/** A panel member's own profile; anybody else says it in the form. */
function backgroundOf(desk: Desk, form: AnsweringForm): { background: Background; errors: FieldErrors } {
  if (!desk.membership)
    return readBackground(
      form.values,
      desk.gemeenten.map((gemeente) => gemeente.code),
    );
  const { areaCode, ageGroup, gender, education } = desk.membership;
  return { background: { gemeenteCode: areaCode, ageGroup, gender, education }, errors: {} };
}

/** Lets a school or an office behind one address through, and stops a machine. */
function limitOf({ clientAddress }: AnsweringQuestion) {
  return { action: "answer", who: networkOf(clientAddress), limit: 600, seconds: 1800 };
}

async function personOf(
  request: Request,
  desk: Desk,
  form: AnsweringForm,
): Promise<{ person: Person; newToken: string | null }> {
  const known = await knownPerson(request, desk);
  if (known) return { person: known, newToken: null };
  const token = newDeviceToken(form.formKey);
  return { person: { kind: "device", token }, newToken: token };
}

import { randomUUID } from "node:crypto";
import { type SignedInUser, signedInUser } from "~/features/accounts/signed-in.server.ts";
import { gemeenteOptions } from "~/features/areas/gemeente-options.queries.server.ts";
import { membershipOf } from "~/features/panels/panel.queries.server.ts";
import { answeringMinutes } from "~/features/questionnaires/answering-time.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import {
  findRound,
  itemsOf,
  type Round,
  type WantedRound,
} from "~/features/questionnaires/questionnaire.queries.server.ts";
import { type RoundState, roundState } from "~/features/questionnaires/round.ts";
import { type Section, sectionsOf } from "~/features/questionnaires/section.ts";
import { networkOf } from "~/platform/network.ts";
import { spend } from "~/platform/rate-limit.server.ts";
import type { Database } from "~db/client.server.ts";
import type { Answering, AnsweringRound, AnsweringScreen, Refusal } from "./answering.ts";
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
import { submitResponse } from "./response.commands.server.ts";

export interface AnsweringQuestion {
  organisationId: number;
  wanted: WantedRound;
  request: Request;
  clientAddress: string;
  now: Date;
}

/** What sending a form leads to; `page` shows the form again, with its status. */
export type AnsweringOutcome =
  | { kind: "received"; receipt: string; deviceToken: string | null }
  | { kind: "page"; status: 200 | 400 | 409 | 429; answering: Answering }
  | { kind: "malformed" }
  | { kind: "unknown-round" };

type Membership = Awaited<ReturnType<typeof membershipOf>>;

interface Desk {
  round: Round;
  shown: AnsweringRound;
  state: RoundState;
  items: Item[];
  sections: Section[];
  user: SignedInUser | null;
  membership: Membership;
  gemeenten: Awaited<ReturnType<typeof gemeenteOptions>>;
}

/** The first screen of a round, or why there is none; undefined for an unknown round. */
export async function startAnswering(db: Database, question: AnsweringQuestion): Promise<Answering | undefined> {
  const desk = await deskOf(db, question);
  if (!desk) return undefined;
  const door = closedDoor(desk);
  if (door) return { kind: door, round: desk.shown };
  return screenOf(desk, { formKey: randomUUID(), section: 0, values: {} });
}

/** Takes one step with a form: to another screen, back with what is wrong, or stored. */
export async function takeAnswers(
  db: Database,
  question: AnsweringQuestion,
  data: FormData,
): Promise<AnsweringOutcome> {
  const desk = await deskOf(db, question);
  if (!desk) return { kind: "unknown-round" };
  const form = readAnsweringForm(data, desk.items, desk.sections);
  if (!form) return { kind: "malformed" };
  const door = closedDoor(desk);
  if (door) return refusedAtDoor(desk, form, door);
  if (form.intent === "previous") return turnTo(desk, form, Math.max(0, form.section - 1));
  if (form.intent === "next" && form.section < desk.sections.length - 1) return nextScreen(desk, form);
  return await send(db, question, desk, form);
}

/** Whoever was answering when the round closed, or was signed out on the way, keeps what they filled in. */
function refusedAtDoor(desk: Desk, form: AnsweringForm, door: ClosedDoorKind): AnsweringOutcome {
  if (door === "upcoming") return { kind: "page", status: 409, answering: { kind: door, round: desk.shown } };
  const refusal = door === "closed" ? "closed" : "notMember";
  return { kind: "page", status: 409, answering: screenOf(desk, form, {}, refusal) };
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
  const { person, newToken } = await personOf(question.request, desk);
  const { organisationId, now } = question;
  const outcome = await submitResponse(db, {
    organisationId,
    roundId: desk.round.id,
    participantId: participantIdOf(desk.round.key ?? new Uint8Array(), person),
    stream: desk.membership?.recruitment ?? "open",
    mode: "web",
    answers,
    background: about.background,
    formKey: form.formKey,
    now,
  });
  if (outcome.kind === "received") return { ...outcome, deviceToken: newToken };
  const refusal = outcome.kind === "round-closed" ? "closed" : "reused";
  return { kind: "page", status: 409, answering: screenOf(desk, form, {}, refusal) };
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

async function personOf(request: Request, desk: Desk): Promise<{ person: Person; newToken: string | null }> {
  if (desk.user) return { person: { kind: "account", userId: desk.user.id }, newToken: null };
  const known = await deviceToken(request);
  const token = known ?? newDeviceToken();
  return { person: { kind: "device", token }, newToken: known ? null : token };
}

async function deskOf(
  db: Database,
  { organisationId, wanted, request, now }: AnsweringQuestion,
): Promise<Desk | undefined> {
  const [round, user] = await Promise.all([findRound(db, { organisationId, wanted, now }), signedInUser(request)]);
  if (!round) return undefined;
  const state = roundState(round, now);
  const frozen = state !== "upcoming";
  const [items, gemeenten, membership] = await Promise.all([
    itemsOf(db, { organisationId, questionnaireId: round.questionnaireId, frozen }),
    gemeenteOptions(db, round.areaCode),
    round.panelId !== null && user
      ? membershipOf(db, { organisationId, panelId: round.panelId, userId: user.id })
      : null,
  ]);
  const sections = sectionsOf(items, { about: round.panelId === null });
  return { round, shown: shownRound(round, items), state, items, sections, user, membership, gemeenten };
}

function shownRound(round: Round, items: Item[]): AnsweringRound {
  const { slug, titleNl, titleEn, introNl, introEn, audience, opensAt, closesAt } = round;
  const panel = round.panelSlug && round.panelName ? { slug: round.panelSlug, name: round.panelName } : null;
  return {
    slug,
    titleNl,
    titleEn,
    introNl,
    introEn,
    audience,
    opensAt,
    closesAt,
    panel,
    minutes: answeringMinutes(items.length),
  };
}

type ClosedDoorKind = Exclude<Answering["kind"], "screen">;

/** Why nobody may answer here now; undefined when they may. */
function closedDoor(desk: Desk): ClosedDoorKind | undefined {
  if (desk.state !== "open") return desk.state;
  return desk.round.audience !== "open" && !desk.membership ? "members-only" : undefined;
}

function screenOf(
  desk: Desk,
  form: Pick<AnsweringForm, "formKey" | "section" | "values">,
  errors: FieldErrors = {},
  refused: Refusal | null = null,
): Answering {
  const section = desk.sections[form.section] ?? { key: "about", items: [] };
  const screen: AnsweringScreen = {
    formKey: form.formKey,
    index: form.section,
    total: desk.sections.length,
    section,
    values: form.values,
    errors,
    refused,
  };
  return { kind: "screen", round: desk.shown, screen, gemeenten: desk.gemeenten };
}

import { randomUUID } from "node:crypto";
import { isMeant } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { Database } from "~db/client.server.ts";
import { aboutFields, fieldsOf } from "./answer-fields.ts";
import type { Answering } from "./answering.ts";
import { type AnsweringQuestion, type ClosedDoorKind, closedDoor, type Desk, deskOf } from "./answering-desk.server.ts";
import { type AnsweringForm, type FieldErrors, readAnsweringForm } from "./answering-form.server.ts";
import { askedOf, type Filled, ownScreens, screenOf, visibleSections } from "./answering-screen.server.ts";
import { beginAnew, draftOfDesk, goOn, keepDraft, takeAlong } from "./drafting.server.ts";
import { markerOf } from "./participant-marker.server.ts";
import { wijkPointedAt } from "./place-map.ts";
import { backgroundOf, earlierOf, knownPerson, type SendOutcome, send } from "./sending.server.ts";

/** What sending a form leads to; `page` shows the form again, with its status. */
export type AnsweringOutcome = SendOutcome | { kind: "malformed" } | { kind: "unknown-round" };

/** The first screen of a round, or why there is none; undefined for an unknown round. */
export async function startAnswering(db: Database, question: AnsweringQuestion): Promise<Answering | undefined> {
  const desk = await deskOf(db, question);
  if (!desk) return undefined;
  const door = closedDoor(desk);
  if (door) return { kind: door, round: desk.shown };
  const draft = await draftOfDesk(db, question, desk);
  if (draft) {
    const { formKey, savedOn } = draft;
    return { kind: "begun", round: desk.shown, formKey, marker: markerOf(desk), savedOn };
  }
  const screen = screenOf(desk, { formKey: randomUUID(), section: 0, values: {} });
  const person = await knownPerson(db, question, desk);
  const earlier = person && (await earlierOf(db, question, { round: desk.round, person }));
  return { ...screen, earlier };
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
  if (!form) return { kind: "malformed" };
  const door = closedDoor(desk);
  if (door) return refusedAtDoor(desk, form, door);
  if (form.marker !== undefined && form.marker !== markerOf(desk)) {
    return { kind: "page", status: 409, answering: screenOf(desk, form, {}, "someoneElse") };
  }
  return await takeStep(db, question, desk, form);
}

/** Whoever was answering when the round closed, or was signed out on the way, keeps what they filled in. */
function refusedAtDoor(desk: Desk, form: AnsweringForm, door: ClosedDoorKind): AnsweringOutcome {
  if (door === "upcoming") return { kind: "page", status: 409, answering: { kind: door, round: desk.shown } };
  if (door === "closed") return { kind: "page", status: 409, answering: screenOf(desk, form, {}, "closed") };
  return {
    kind: "page",
    status: desk.user ? 403 : 401,
    answering: screenOf(desk, form, {}, door === "invited-only" ? "notInvited" : "notMember"),
  };
}

async function takeStep(
  db: Database,
  question: AnsweringQuestion,
  desk: Desk,
  form: AnsweringForm,
): Promise<AnsweringOutcome> {
  switch (form.intent) {
    case "resume":
      return await goOn(db, question, desk, form);
    case "erase":
      return await beginAnew(db, question, desk);
    case "take along":
      return await takeAlong(db, question, desk, form);
    case "point":
      return await keepDraft(db, question, desk, pointAt(desk, form));
    case "previous":
      return await keepDraft(db, question, desk, turnTo(desk, form, before(desk, form)));
    case "turn":
      return await keepDraft(
        db,
        question,
        desk,
        turnTo(desk, { ...form, fromCheck: cameFromCheck(desk, form) }, form.target),
      );
    case "next":
      return await keepDraft(db, question, desk, nextScreen(desk, form) ?? (await send(db, question, desk, form)));
    case "send":
      return await keepDraft(db, question, desk, await send(db, question, desk, form));
    default:
      return unreachable(form.intent);
  }
}

function turnTo(desk: Desk, form: Filled, section: number): SendOutcome {
  return { kind: "page", status: 200, answering: screenOf(desk, { ...form, section }) };
}

/** The same screen with the wijk that was pointed at, or the sentence that there is none. */
function pointAt(desk: Desk, form: AnsweringForm): SendOutcome {
  const { pointing } = form;
  const wijk = pointing && desk.wijkMap ? wijkPointedAt(desk.wijkMap, pointing) : undefined;
  if (!pointing || !wijk) {
    const errors = pointing ? { [pointing.item]: ["responses.error.noPlaceThere"] } : {};
    return { kind: "page", status: 400, answering: screenOf(desk, form, errors) };
  }
  return turnTo(desk, { ...form, values: { ...form.values, [pointing.item]: [wijk.code] } }, form.section);
}

/** From the last look one turns to a screen to change it, and comes back. */
function cameFromCheck({ sections }: Desk, form: AnsweringForm): boolean {
  return sections[form.section]?.key === "check";
}

function before(desk: Desk, form: AnsweringForm): number {
  return visibleSections(desk, form).findLast((place) => place < form.section) ?? 0;
}

/** The screen after this one, or this one with what is wrong on it; undefined after the last, when the form is to be sent. */
function nextScreen(desk: Desk, form: AnsweringForm): SendOutcome | undefined {
  const wrong = mistakesOn(desk, form, form.section);
  if (Object.keys(wrong).length > 0) {
    return { kind: "page", status: 400, answering: screenOf(desk, form, wrong) };
  }
  const later = visibleSections(desk, form).filter((place) => place > form.section);
  if (!form.fromCheck) return later[0] === undefined ? undefined : turnTo(desk, form, later[0]);
  // Changing an answer can ask for others: those come first, and then the last look again.
  const unanswered = later.find((place) => Object.keys(mistakesOn(desk, form, place)).length > 0);
  const target = unanswered ?? later.at(-1) ?? form.section;
  return turnTo(desk, { ...form, fromCheck: target !== later.at(-1) }, target);
}

/** What is wrong with the fields of one screen. */
function mistakesOn(desk: Desk, form: AnsweringForm, place: number): FieldErrors {
  const section = ownScreens(desk, form)[place];
  const fields = new Set<string>(section?.key === "about" ? aboutFields : section?.items.flatMap(fieldsOf));
  const all = { ...askedOf(desk, form).errors, ...backgroundOf(desk, form).errors };
  return Object.fromEntries(Object.entries(all).filter(([field]) => fields.has(field)));
}

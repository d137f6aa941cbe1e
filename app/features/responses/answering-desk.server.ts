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
import type { Database } from "~db/client.server.ts";
import type { Answering, AnsweringRound, AnsweringScreen, Refusal } from "./answering.ts";
import type { AnsweringForm, FieldErrors } from "./answering-form.server.ts";

export interface AnsweringQuestion {
  organisationId: number;
  wanted: WantedRound;
  request: Request;
  clientAddress: string;
  now: Date;
}

type Membership = Awaited<ReturnType<typeof membershipOf>>;

/** Everything that answering a round needs to know: the round, its questions, and who is there. */
export interface Desk {
  round: Round;
  shown: AnsweringRound;
  state: RoundState;
  items: Item[];
  sections: Section[];
  user: SignedInUser | null;
  membership: Membership;
  gemeenten: Awaited<ReturnType<typeof gemeenteOptions>>;
}

/** The desk of the round that is meant, or undefined when there is none. */
export async function deskOf(
  db: Database,
  { organisationId, wanted, request, now }: AnsweringQuestion,
): Promise<Desk | undefined> {
  const [round, user] = await Promise.all([findRound(db, { organisationId, wanted, now }), signedInUser(request)]);
  if (!round) return undefined;
  // Without its key a round has ended, whatever its dates say: nobody's answers could be told apart any more.
  const state = round.key ? roundState(round, now) : "closed";
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

export type ClosedDoorKind = Exclude<Answering["kind"], "screen">;

/** Why nobody may answer here now; undefined when they may. */
export function closedDoor(desk: Desk): ClosedDoorKind | undefined {
  if (desk.state !== "open") return desk.state;
  return desk.round.audience !== "open" && !desk.membership ? "members-only" : undefined;
}

/** Whether a member of staff tries the round out: such answers count nowhere. */
export function isTrial({ user }: Desk): boolean {
  return user !== null && user.role !== "resident";
}

/** One screen of the form, with what was filled in and what is wrong with it. */
export function screenOf(
  desk: Desk,
  form: Pick<AnsweringForm, "formKey" | "section" | "values">,
  errors: FieldErrors = {},
  refused: Refusal | null = null,
): Extract<Answering, { kind: "screen" }> {
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
  return { kind: "screen", round: desk.shown, screen, gemeenten: desk.gemeenten, isTrial: isTrial(desk) };
}

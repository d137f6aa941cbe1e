import { isSelfSelected } from "~/features/accounts/audience.ts";
import { type SignedInUser, signedInUser, worksHere } from "~/features/accounts/signed-in.server.ts";
import { gemeenteOptions } from "~/features/areas/gemeente-options.queries.server.ts";
import { type WijkMap, wijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import { wijkOptions } from "~/features/areas/wijk-options.queries.server.ts";
import { type InvitedPerson, invitedPerson } from "~/features/invitations/claim/invited-browser.server.ts";
import { membershipOf } from "~/features/panels/panel.queries.server.ts";
import { answeringMinutes } from "~/features/questionnaires/answering-time.ts";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import {
  findRound,
  itemsOf,
  type Round,
  type WantedRound,
} from "~/features/questionnaires/questionnaire.queries.server.ts";
import { type RoundState, roundState } from "~/features/questionnaires/round.ts";
import { type Section, sectionsOf } from "~/features/questionnaires/section.ts";
import type { Database } from "~db/client.server.ts";
import type { Answering, AnsweringRound } from "./answering.ts";
import { findResumedDraft } from "./draft.queries.server.ts";
import type { Draft } from "./draft.ts";
import { participationOf } from "./participation.server.ts";
import { resumeToken } from "./resume.server.ts";

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
  /** The invitation for which this browser has the place; a member of staff only tries the round out. */
  invited: InvitedPerson | undefined;
  /** What was begun elsewhere and goes on in this browser. */
  resumed: Draft | undefined;
  /** The wijken that a place may lie in; empty when no question asks for one. */
  wijken: Awaited<ReturnType<typeof wijkOptions>>;
  /** The map of them; null when no question asks for a place, or nobody knows their outlines. */
  wijkMap: WijkMap | null;
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
  const [items, gemeenten, membership, invited, resumed] = await Promise.all([
    itemsOf(db, { organisationId, questionnaireId: round.questionnaireId, frozen }),
    gemeenteOptions(db, round.areaCode),
    round.panelId !== null && user
      ? membershipOf(db, { organisationId, panelId: round.panelId, userId: user.id, now })
      : null,
    worksHere(user) ? undefined : invitedPerson(db, { organisationId, roundId: round.id, request }),
    resumedDraft(db, round, organisationId, request),
  ]);
  const asksPlace = items.some(({ type }) => type === "map_point");
  const [wijken, map] = asksPlace
    ? await Promise.all([wijkOptions(db, round.areaCode), wijkMap(db, round.areaCode)])
    : [[], null];
  const sections = screensOf(items, round);
  const shown = shownRound(round, items);
  return { round, shown, state, items, sections, user, membership, invited, resumed, wijken, wijkMap: map, gemeenten };
}

/** Of a round that everybody may answer nothing is kept on the server. */
async function resumedDraft(db: Database, round: Round, organisationId: number, request: Request) {
  if (isSelfSelected(round.audience)) return undefined;
  const token = await resumeToken(request);
  return token ? await findResumedDraft(db, { organisationId, roundId: round.id, token }) : undefined;
}

/** The screens with, after more than one, a last look at all answers. Only of people we do not know we ask who they are. */
function screensOf(items: Item[], { audience }: Round): Section[] {
  const sections = sectionsOf(items, { about: isSelfSelected(audience) });
  return sections.length > 1 ? [...sections, { key: "check", page: null, items: [] }] : sections;
}

function shownRound(round: Round, items: Item[]): AnsweringRound {
  const { slug, titleNl, titleEn, introNl, introEn, purposeNl, purposeEn, audience, opensAt, closesAt } = round;
  const panel = round.panelSlug && round.panelName ? { slug: round.panelSlug, name: round.panelName } : null;
  return {
    slug,
    titleNl,
    titleEn,
    introNl,
    introEn,
    purposeNl,
    purposeEn,
    audience,
    opensAt,
    closesAt,
    panel,
    minutes: answeringMinutes(items.filter(({ type }) => !readOnlyTypes.includes(type)).length),
  };
}

export type ClosedDoorKind = Exclude<Answering["kind"], "screen" | "begun" | "code">;

/** Why nobody may answer here now; undefined when they may. */
export function closedDoor(desk: Desk): ClosedDoorKind | undefined {
  if (desk.state !== "open") return desk.state;
  const { audience } = desk.round;
  if (audience === "open") return undefined;
  if (audience === "confirmed") return doorOfConfirmed(desk);
  if (participationOf(desk)) return undefined;
  if (audience === "invited") return "invited-only";
  return desk.user ? "members-only" : "members-sign-in";
}

function doorOfConfirmed({ user }: Desk): ClosedDoorKind | undefined {
  if (!user) return "account-only";
  return user.isConfirmed || worksHere(user) ? undefined : "confirmed-only";
}

/** Whether a member of staff tries the round out: such answers count nowhere. */
export function isTrial({ user }: Desk): boolean {
  return worksHere(user);
}

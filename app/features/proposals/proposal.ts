import type { TaskCode } from "~/features/framework/local-frame.ts";
import type { ThemeCode } from "~/features/framework/theme.ts";
import type { Language } from "~/i18n/language.ts";
import { typedNumber } from "~/platform/typed-number.ts";
import { formatNumber } from "~/ui/format.ts";
import type { ProposalFile } from "./files/proposal-file-kind.ts";
import type { Access, Phase } from "./phase.ts";
import { effectRatingAccess } from "./phase.ts";

/** How many proposals one page of the list shows. */
export const proposalsPerPage = 20;

/** What a proposal is called within a sentence: its title up to the colon, as in "Wat verwacht u van Haven-Stad?". */
export function shortTitle(title: string): string {
  return title.split(":")[0]?.trim() || title;
}

/** A proposal as the list shows it (Dutch: voorstel). */
export interface ProposalSummary {
  slug: string;
  title: string;
  areaLabel: string;
  areaCode: string;
  phase: Phase | null;
  /** Lies in the region that the site is about. */
  inRegion: boolean;
  /** Existing areas that it touches, besides its own. */
  touchedAreas: string[];
  themes: ThemeCode[];
  /** Comments that everybody can read. */
  comments: number;
  /** Number of its place on the map beside the list; null when it is too large for a pin. */
  mark: string | null;
  /** When the round that is open now closes; null when none is open. ISO time. */
  closesAt: string | null;
}

export type ScenarioKind = "nul" | "intervention" | "dropped";

export interface Scenario {
  code: string;
  kind: ScenarioKind;
  name: string;
  description: string;
  ground: string;
}

/** A proposal with everything that its page tells. */
export interface ProposalDetails {
  id: number;
  slug: string;
  title: string;
  summary: string;
  areaLabel: string;
  areaCode: string;
  phase: Phase | null;
  phaseReason: string | null;
  horizonYear: number | null;
  caution: string | null;
  sources: string[];
  touchedAreas: string[];
  scenarios: Scenario[];
  themes: { code: ThemeCode; reason: string }[];
  /** Tasks of the local frame that it works on. */
  tasks: TaskCode[];
  facts: { label: string; value: string; unit: string | null; source: string | null }[];
  milestones: { when: string; title: string; source: string }[];
  files: ProposalFile[];
  /** The version that is on the site; null for a proposal of before versions were kept. */
  version: { number: number; publishedAt: string } | null;
  /** When and why the organisation took it back; null: it did not. ISO time. */
  withdrawn: { at: string; reason: string } | null;
  comments: number;
  /** Rounds in which residents judge the effects, newest first. */
  rounds: ProposalRound[];
}

export interface ProposalRound {
  id: number;
  opensAt: string;
  closesAt: string;
}

/** What a resident can do with a proposal now, or why not. */
export type RatingState =
  | { kind: "open"; access: Access; closesAt: string }
  | { kind: "not-yet-open" }
  | { kind: "planned"; opensAt: string }
  | { kind: "closed"; closedAt: string }
  | { kind: "no-round" };

/** Whether the effects of a proposal can be judged at this moment. An open round always counts; the phase explains its absence. */
export function ratingState(proposal: Pick<ProposalDetails, "phase" | "rounds">, now: Date): RatingState {
  const time = now.getTime();
  const open = proposal.rounds.find((round) => Date.parse(round.opensAt) <= time && time < Date.parse(round.closesAt));
  const access = proposal.phase === null ? "expectation" : effectRatingAccess(proposal.phase);
  if (open) return { kind: "open", access, closesAt: open.closesAt };
  const planned = proposal.rounds.findLast((round) => Date.parse(round.opensAt) > time);
  if (planned) return { kind: "planned", opensAt: planned.opensAt };
  const closed = proposal.rounds[0];
  if (closed) return { kind: "closed", closedAt: closed.closesAt };
  return access === "not-yet-open" ? { kind: "not-yet-open" } : { kind: "no-round" };
}

/** Scenarios in the order in which people compare them: doing nothing, the plans, and last what was set aside. */
export function inOrderOfComparison(scenarios: Scenario[]): Scenario[] {
  const order: Record<ScenarioKind, number> = { nul: 0, intervention: 1, dropped: 2 };
  return [...scenarios].sort((a, b) => order[a.kind] - order[b.kind]);
}

/** The value of a fact as people write it: 70.000, 80%, with the decimals that it has, but the year 2050 without a point. */
export function factText(fact: { label: string; value: string; unit: string | null }, language: Language): string {
  const number = typedNumber(fact.value);
  const isYear = /^(1[89]|2[01])[0-9]{2}$/.test(fact.value) && /\b(jaar|jaartal)\b/.test(fact.label);
  const value = number && !isYear ? formatNumber(number.value, language, number.decimals) : fact.value;
  if (!fact.unit) return value;
  return fact.unit === "%" ? `${value}%` : `${value} ${fact.unit}`;
}

/** "2017-12" as "december 2017", "2029" as it is: as precise as the source. */
export function milestoneWhen(when: string, language: Language): string {
  const [year = "", month, day] = when.split("-");
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const precise = day ? ({ day: "numeric" } as const) : {};
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  return new Intl.DateTimeFormat(locale, { ...precise, month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}

/** A phrase of the source as the start of a line: with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const derivedMark = "afgeleid: ";

/** Where a statement about a plan comes from: straight from a source, or our reading of one. */
export function groundOf(text: string): { kind: "source" | "reading"; text: string } {
  return text.startsWith(derivedMark)
    ? { kind: "reading", text: text.slice(derivedMark.length) }
    : { kind: "source", text };
}

/** A source that is a web page, apart from what is said about it: "https://… (CC BY-SA)". Null for any other source. */
export function webSource(source: string): { href: string; host: string; rest: string } | null {
  const [, href, rest] = /^(https:\/\/\S+)(.*)$/.exec(source) ?? [];
  if (!href || !URL.canParse(href)) return null;
  return { href, host: new URL(href).host.replace(/^www\./, ""), rest: rest ?? "" };
}

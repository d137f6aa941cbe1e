import { and, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { publishedDecisions } from "~/features/discussions/decisions/decision.queries.server.ts";
import { newestRelease } from "~/features/discussions/opinion-groups/newest-release.queries.server.ts";
import { outcomesOf } from "~/features/discussions/opinion-groups/outcomes.ts";
import { phaseChangesOf } from "~/features/proposals/cycle/phase.queries.server.ts";
import { countInputs } from "~/features/proposals/inputs/input.queries.server.ts";
import { dayOf } from "~/platform/day.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import {
  comments,
  decisionInputs,
  ideas,
  organisations,
  proposalDrafts,
  proposals,
  proposalVersions,
  responses,
  rounds,
  weighings,
} from "~db/schema/index.ts";
import { testDatabase } from "../../tests/setup/database.ts";
import { type DemoSetup, setUpDemo } from "./setup.ts";

const now = new Date("2026-05-01T10:00:00Z");
const options = { respondents: 120, seed: 3, now };
let owner: DatabaseHandle;
let first: DemoSetup;

beforeAll(async () => {
  ({ owner } = await testDatabase());
  first = await setUpDemo(owner, options);
});

const nothing = (counts: { added: number; changed: number }) => counts.added === 0 && counts.changed === 0;
const organisationOf = (slug: string) => owner.db.select().from(organisations).where(eq(organisations.slug, slug));

describe("the example", () => {
  test("opens the value rating, the effects of what may be judged, and two panel surveys, and has three rounds of before", async () => {
    const rows = await owner.db.select({ slug: rounds.slug }).from(rounds).orderBy(rounds.slug);
    expect(rows.map(({ slug }) => slug)).toEqual([
      "effecten-achtersluispolder",
      "effecten-haven-stad",
      "effecten-haven-stad-2024",
      "effecten-medtech-heerlen",
      "effecten-novex-mra",
      "effecten-terneuzen-eenzaamheid",
      "panel-mra-2026",
      "panel-zaanstreek-2026",
      "waarderen-2024",
      "waarderen-2025",
      "waarderen-2026",
    ]);
    expect(first.rounds).toBe(11);
    expect(first.snapshots).toBe(11);
  });

  test("has closed the value ratings of earlier years, with the questions of this year and nobody tied to an answer", async () => {
    const rows = await owner.sql`
      select r.slug, r.questionnaire_id = now.questionnaire_id as "sameQuestions", k.round_id is null as untied,
        (r.closes_at at time zone 'UTC')::text as closed, min(p.received_on)::text as first, max(p.received_on)::text as last,
        array_agg(distinct p.stream::text order by p.stream::text) as streams
      from rounds r join rounds now on now.slug = 'waarderen-2026' and now.organisation_id = r.organisation_id
        left join round_keys k on k.round_id = r.id join responses p on p.round_id = r.id
      where r.slug in ('waarderen-2024', 'waarderen-2025') group by 1, 2, 3, 4 order by 1`;
    const wave = { sameQuestions: true, untied: true, streams: ["invited", "open"] };
    const ends = (day: string) => ({ closed: `${day} 21:59:59`, first: day, last: day });
    expect([...rows]).toEqual([
      { slug: "waarderen-2024", ...wave, ...ends("2024-05-31") },
      { slug: "waarderen-2025", ...wave, ...ends("2025-05-31") },
    ]);
  });

  test("says of itself that it is an example, and every answer is marked as made up", async () => {
    const [mra] = await organisationOf("mra");
    expect(mra?.exampleData).toBe(true);
    const modes = await owner.db.selectDistinct({ mode: responses.mode }).from(responses);
    expect(modes).toEqual([{ mode: "synthetic" }]);
  });

  test("has comments about two proposals, all from before now", async () => {
    const rows = await owner.db.select().from(comments);
    expect(new Set(rows.map((row) => row.proposalId)).size).toBe(2);
    expect(rows.filter((row) => row.level === 0).length).toBeGreaterThanOrEqual(20);
    expect(rows.every((row) => row.createdAt < now)).toBe(true);
  });

  test("tells the course of Haven-Stad, and what a decision did with a part of the input", async () => {
    expect(first).toMatchObject({ courses: 1, decisions: 2 });
    const [haven] = await owner.db.select().from(proposals).where(eq(proposals.slug, "haven-stad"));
    const about = { organisationId: haven?.organisationId ?? 0, proposalId: haven?.id ?? 0 };
    expect((await phaseChangesOf(owner.db, about)).at(-1)?.to).toBe(haven?.phase);
    const [decision] = await publishedDecisions(owner.db, about);
    expect(decision).toMatchObject({ release: { roundSlug: "effecten-haven-stad" }, weighingVersion: 1 });
    const { answered, waiting } = await countInputs(owner.db, { ...about, now });
    expect(answered).toBeGreaterThan(4);
    expect(waiting).toBeGreaterThan(4);
  });

  test("decides about Haven-Stad on the day of the figures and the weighing it leans on or later, and after what it names", async () => {
    const [haven] = await owner.db.select().from(proposals).where(eq(proposals.slug, "haven-stad"));
    const about = { organisationId: haven?.organisationId ?? 0, proposalId: haven?.id ?? 0 };
    const [decision] = await publishedDecisions(owner.db, about);
    const onDay = (moment: Date | string | null | undefined) => dayOf(new Date(moment ?? 0));
    const weighed = await owner.db
      .select({ at: weighings.publishedAt })
      .from(weighings)
      .where(and(eq(weighings.proposalId, about.proposalId), isNotNull(weighings.publishedAt)));
    const named = await owner.db
      .select({ at: comments.createdAt })
      .from(decisionInputs)
      .innerJoin(comments, eq(comments.id, decisionInputs.commentId))
      .where(eq(decisionInputs.decisionId, decision?.id ?? 0));
    expect(named).toHaveLength(5);
    const before = [decision?.release?.createdAt, ...[...weighed, ...named].map(({ at }) => at)].map(onDay);
    expect(before.filter((day) => day > (decision?.decidedOn ?? ""))).toEqual([]);
    expect(decision?.decidedOn).toBe(onDay(decision?.publishedAt));
  });

  test("shows a drawing with two plans as their second version, and a draft that nobody sees yet", async () => {
    expect(first.examples).toBe(3);
    const drawn = await owner.db.select().from(proposalVersions).where(eq(proposalVersions.version, 2));
    expect(drawn).toHaveLength(2);
    const waiting = await owner.db.select().from(proposalDrafts).where(isNull(proposalDrafts.proposalId));
    expect(waiting).toHaveLength(1);
  });

  test("has ideas for places in the region, one answered and one that waits for a moderator", async () => {
    expect(first.ideas).toBe(10);
    const rows = await owner.db.select().from(ideas);
    expect(rows.filter(({ answer }) => answer !== null)).toHaveLength(1);
    expect(rows.filter(({ heldFor }) => heldFor !== null)).toHaveLength(1);
  });

  test("has statements about Haven-Stad on which made-up residents fall into two groups that can be shown", async () => {
    expect(first.statementRounds).toBe(1);
    const [haven] = await owner.db.select().from(proposals).where(eq(proposals.slug, "haven-stad"));
    const about = { organisationId: haven?.organisationId ?? 0, proposalId: haven?.id ?? 0 };
    const found = await newestRelease(owner.db, about);
    const outcomes = found && outcomesOf(found.content, found.readable);
    expect(outcomes).toMatchObject({ state: "groups", people: 430 });
    expect(outcomes?.groups.map(({ letter, marks }) => [letter, marks.length])).toEqual([
      ["A", 5],
      ["B", 5],
    ]);
    expect(outcomes?.bridging.length).toBeGreaterThanOrEqual(3);
  });

  test("changes nothing when it is set up again", async () => {
    const again = await setUpDemo(owner, options);
    expect([again.examples, again.ideas, again.statementRounds]).toEqual([0, 0, 0]);
    expect(Object.values(again.region).every(nothing)).toBe(true);
    const { accounts, panels, comments: newComments, courses, decisions, snapshots, load } = again;
    expect({ accounts, panels, rounds: again.rounds, newComments, courses, decisions, snapshots }).toEqual({
      accounts: 0,
      panels: 0,
      rounds: 0,
      newComments: 0,
      courses: 0,
      decisions: 0,
      snapshots: 0,
    });
    expect(load.responses).toBe(0);
    expect(again.waves).toEqual({ rounds: 0, responses: 0, answers: 0 });
  });
});

describe("made-up residents", () => {
  test("hold an id that is no function of their number without the key of the round", async () => {
    const rows = await owner.db
      .select({ n: count(), ids: sql<number>`count(distinct ${responses.participantId})::int` })
      .from(responses);
    expect(rows[0]?.ids).toBe(rows[0]?.n);
  });

  test("come in two streams where a sample got letters and in panels, and in the open stream alone elsewhere", async () => {
    const rows = await owner.db
      .selectDistinct({ slug: rounds.slug, stream: responses.stream })
      .from(responses)
      .innerJoin(rounds, eq(rounds.id, responses.roundId))
      .innerJoin(organisations, eq(organisations.id, rounds.organisationId))
      .where(eq(organisations.slug, "mra"));
    const withLetters = rows.filter(({ stream }) => stream === "invited").map(({ slug }) => slug);
    expect(withLetters.sort()).toEqual([
      "effecten-achtersluispolder",
      "effecten-haven-stad",
      "effecten-haven-stad-2024",
      "panel-mra-2026",
      "panel-zaanstreek-2026",
      "waarderen-2024",
      "waarderen-2025",
      "waarderen-2026",
    ]);
    expect(new Set(rows.filter(({ stream }) => stream === "open").map(({ slug }) => slug)).size).toBe(11);
  });
});

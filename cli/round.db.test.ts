import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import {
  createQuestionnaire,
  type QuestionnaireDraft,
} from "~/features/questionnaires/questionnaire.commands.server.ts";
import { finishEndedRounds } from "~/features/responses/close-round.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { organisations, responses, roundKeys, rounds, snapshots } from "~db/schema/index.ts";
import { randomParticipations, store } from "../tests/factories/random-responses.ts";
import { anOpenRound } from "../tests/factories/round.ts";
import { testDatabase } from "../tests/setup/database.ts";
import { runBib } from "./program.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let round: Awaited<ReturnType<typeof anOpenRound>>;
beforeAll(async () => {
  database = await testDatabase();
  round = await anOpenRound(database.db);
  vi.stubEnv("BIB_OWNER_URL", database.ownerUrl);
  return () => vi.unstubAllEnvs();
});

let printed: string[] = [];
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What an operator sees who types this on that day. */
async function bibAt(moment: string, ...args: string[]) {
  printed = [];
  vi.spyOn(clock, "now").mockReturnValue(new Date(moment));
  const ended = await runBib(args);
  return { ...ended, printed };
}

function spawnBib(args: string[]) {
  const env = { ...process.env, BIB_OWNER_URL: database.ownerUrl, NODE_OPTIONS: "" };
  return spawn(process.execPath, ["--import", "tsx", "cli/bib.ts", ...args], { env, stdio: "ignore" });
}

async function organisationOf({ organisationId }: { organisationId: number }): Promise<string> {
  const [found] = await database.owner.db.select().from(organisations).where(eq(organisations.id, organisationId));
  return found?.slug ?? "";
}

const endOfRound = async () =>
  (await database.owner.db.select().from(rounds).where(eq(rounds.id, round.roundId)))[0]?.closesAt;

describe("bib round close", () => {
  test("of a round that is still to open is refused in a sentence, and changes nothing", async () => {
    expect(await bibAt("2026-05-01T12:00:00Z", "round", "close", round.slug)).toEqual({
      code: 2,
      sentence: `Ronde ${round.slug} is nog niet open en kan dus niet dicht.`,
      printed: [],
    });
    expect(await endOfRound()).toEqual(new Date("2026-07-01T00:00:00Z"));
  });

  test("closes an open round, and says of a closed one that it was so, with the same end", async () => {
    expect(await bibAt("2026-06-15T12:00:00Z", "round", "close", round.slug)).toMatchObject({
      code: 0,
      printed: [expect.stringMatching(/^Ronde \S+ is gesloten\./)],
    });
    expect(await endOfRound()).toEqual(new Date("2026-06-15T12:00:00Z"));
    expect(await bibAt("2026-08-01T12:00:00Z", "round", "close", round.slug)).toMatchObject({
      code: 0,
      printed: [`Ronde ${round.slug} was al gesloten. De sluitdatum blijft zoals hij is.`],
    });
    expect(await endOfRound()).toEqual(new Date("2026-06-15T12:00:00Z"));
  });

  test("that is killed half-way leaves everything as it was, and the site finishes the round", async () => {
    const { db } = database.owner;
    const ended = await anOpenRound(database.db);
    await store(db, randomParticipations(ended, ended.items, 20, 1));
    const stored = () => db.select().from(responses).where(eq(responses.roundId, ended.roundId));
    const before = await stored();
    await db.transaction(async (tx) => {
      // On a busy machine the command takes longer to begin than a transaction may idle.
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      // Whoever holds the last response stops the closing after the others have been written anew.
      await tx.execute(sql`select from responses where participant_id = ${before.at(-1)?.participantId} for update`);
      const closing = spawnBib(["round", "close", ended.slug, "--organisation", await organisationOf(ended)]);
      const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await expect.poll(async () => (await db.execute(waiting)).length, { timeout: 20_000 }).toBe(1);
      closing.kill("SIGKILL");
      await once(closing, "exit");
    });
    // The server notices a moment later that nobody is there any more; until then the round is taken.
    const theEnd = new Date("2026-07-01T00:00:00Z");
    await expect.poll(() => finishEndedRounds(database.db, theEnd), { timeout: 20_000 }).toBe(1);
    expect(await db.select().from(roundKeys).where(eq(roundKeys.roundId, ended.roundId))).toEqual([]);
    const after = await stored();
    expect(after.map(({ receipt }) => receipt).sort()).toEqual(before.map(({ receipt }) => receipt).sort());
    const ids = new Set(before.map(({ participantId }) => participantId));
    expect(after.filter(({ participantId }) => ids.has(participantId))).toEqual([]);
  });

  test("of an unknown round is refused", async () => {
    const ended = await bibAt(
      "2026-06-15T12:00:00Z",
      "round",
      "close",
      "bestaat-niet",
      "--organisation",
      await organisationOf(round),
    );
    expect(ended).toEqual({ code: 2, sentence: "Ronde bestaat-niet bestaat niet.", printed: [] });
  });
});

const purpose = ["--purpose-nl", "De raad leest de uitkomsten.", "--purpose-en", "The council reads the results."];

test("bib round open refuses a round that would have ended already", async () => {
  const args = ["--slug", "laat", "--questionnaire", "x", "--area", "GM0363", "--opens", "2026-05-01"];
  args.push(...purpose, "--organisation", await organisationOf(round));
  const ended = await bibAt("2026-06-15T12:00:00Z", "round", "open", ...args, "--closes", "2026-05-31");
  expect(ended).toEqual({ code: 2, sentence: "De sluitdag 2026-05-31 is al voorbij (--closes).", printed: [] });
});

describe("bib round open", () => {
  const texts = { textNl: "Welk cijfer geeft u?", textEn: "Which grade?" };
  const grade = { ...texts, code: "cijfer", type: "grade" as const, required: true, lowest: 1, highest: 10 };

  /** What an operator sees who opens a round with a questionnaire of these questions. */
  async function opening(list: Partial<QuestionnaireDraft>, ...more: string[]) {
    const slug = `lijst-${randomUUID()}`;
    const names = { slug, instrument: "survey" as const, titleNl: "Wonen", titleEn: "Housing", items: [grade] };
    const organisationId = round.organisationId;
    await createQuestionnaire(database.db, { organisationId, ...names, ...list });
    const args = ["--slug", slug, "--questionnaire", slug, "--area", "GM0363", "--closes", "2026-12-31"];
    args.push("--organisation", await organisationOf(round), ...purpose, ...more);
    const ended = await bibAt("2026-06-15T12:00:00Z", "round", "open", ...args);
    const stored = await database.owner.db.select().from(rounds).where(eq(rounds.slug, slug));
    return { slug, rounds: stored.length, purposeNl: stored[0]?.purposeNl, ...ended };
  }

  test("makes a round of a questionnaire that passes the check", async () => {
    const told = { purposeNl: "De raad leest de uitkomsten." };
    expect(await opening({})).toMatchObject({ code: 0, sentence: "", rounds: 1, ...told });
  });

  test("asks what happens with the answers, in both languages", async () => {
    const empty = await opening({}, "--purpose-en", " ");
    const sentence = "Vertel wat er met de antwoorden gebeurt (--purpose-en).";
    expect(empty).toMatchObject({ code: 2, rounds: 0, sentence });
    const args = ["--slug", "x", "--questionnaire", "x", "--area", "GM0363", "--closes", "2026-12-31"];
    const without = await bibAt("2026-06-15T12:00:00Z", "round", "open", ...args);
    expect(without).toMatchObject({ code: 2, sentence: expect.stringContaining("--purpose-nl") });
  });

  test("refuses what the page for planning refuses, with every finding on a line of its own", async () => {
    const items: ItemDraft[] = [
      { ...grade, textEn: "" },
      { ...grade, code: "doodlopend", condition: { kind: "equals", item: "cijfer", value: 11 } },
      { ...grade, code: "lus", condition: { kind: "answered", item: "lus" } },
      { ...grade, code: "keuze", type: "multiple_choice", maxChoices: 1, options: [] },
      { ...grade, code: "moeilijk", textNl: "Indien u verhuist, wat dan?" },
    ];
    const { slug, ...refused } = await opening({ items });
    expect(refused).toMatchObject({ code: 2, rounds: 0, printed: [] });
    expect(refused.sentence.split("\n")).toEqual([
      `Vragenlijst ${slug} kan nog niet open:`,
      "- cijfer: De Engelse tekst of toelichting ontbreekt.",
      "- doodlopend: De voorwaarde vraagt naar antwoord 11 op cijfer, maar dat antwoord is er niet.",
      "- lus: De voorwaarde gaat over de vraag zelf.",
      "- keuze: Er zijn minstens twee antwoorden nodig.",
      "- moeilijk: Er is één opmerking over de tekst. Pas de tekst aan of geef een reden.",
    ]);
  });

  test("lets a hard question pass for the reason that its writer gave", async () => {
    const hard = { ...grade, textNl: "Indien u verhuist, wat dan?", wordingReason: "Staat zo in de wet." };
    expect(await opening({ items: [hard] })).toMatchObject({ code: 0, rounds: 1 });
  });

  test("lets a hard title pass for a reason only, and nothing else with it", async () => {
    const hard = { titleNl: "Aangaande wonen" };
    const refused = await opening(hard);
    expect(refused).toMatchObject({ code: 2, rounds: 0 });
    expect(refused.sentence).toContain("“aangaande” is een moeilijk woord. Misschien kan het zo: over");
    const reason = ["--wording-reason", "Zo heet de wet."];
    expect(await opening(hard, ...reason)).toMatchObject({ code: 0, rounds: 1 });
    expect(await opening({ ...hard, items: [] }, ...reason)).toMatchObject({ code: 2, rounds: 0 });
  });
});

test("bib snapshot create of a round that is still to open is refused in a sentence, and stores nothing", async () => {
  const upcoming = await anOpenRound(database.db);
  expect(
    await bibAt("2026-05-01T12:00:00Z", "snapshot", "create", "--round", upcoming.slug, ...(await at(upcoming))),
  ).toEqual({
    code: 2,
    sentence: `Ronde ${upcoming.slug} is nog niet open: zij opent op 1 juni 2026 om 02:00. Er is niets geteld en niets opgeslagen.`,
    printed: [],
  });
  const { db } = database.owner;
  expect(await db.select().from(snapshots).where(eq(snapshots.roundId, upcoming.roundId))).toEqual([]);
});

async function at(upcoming: { organisationId: number }): Promise<string[]> {
  return ["--organisation", await organisationOf(upcoming)];
}

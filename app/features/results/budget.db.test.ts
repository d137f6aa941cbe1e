import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { parsePoints } from "~/features/responses/divided-answer.server.ts";
import { submitResponse } from "~/features/responses/response.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { answers } from "~db/schema/index.ts";
import { options } from "../../../tests/factories/item.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { latestResults } from "./results.queries.server.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";

const budget: ItemDraft = {
  ...{ code: "budget", type: "points", textNl: "Verdeel het geld.", textEn: "Divide the money.", required: true },
  options: options(3),
  settings: { total: 100_000, unit: "euro" },
};

type Round = Awaited<ReturnType<typeof anOpenRound>>;

/** Somebody fills in the fields of the form. */
async function divide(db: Database, { organisationId, roundId, items: [item] }: Round, given: readonly string[]) {
  if (!item) throw new Error("The round asks nothing");
  const fields = Object.fromEntries(given.map((text, place) => [`budget.${place + 1}`, [text]]));
  const parsed = parsePoints(item, fields);
  if ("error" in parsed) return parsed.error;
  const outcome = await submitResponse(db, {
    ...{
      organisationId,
      roundId,
      participantId: randomUUID(),
      stream: "open",
      mode: "web",
      formKey: randomUUID(),
      now,
    },
    answers: new Map([[item.id, parsed.answer]]),
    background: { gemeenteCode: null, ageGroup: null, gender: null, education: null },
  });
  return outcome.kind;
}

test("people divide a hundred thousand euro, in their own way of writing, and the figure tells the parts", () =>
  inTransaction(async (db) => {
    const round = await anOpenRound(db, [budget]);
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await divide(db, round, ["80000", "20000", ""])).toBe("received");
      expect(await divide(db, round, ["40.000", "40,000", "20000"])).toBe("received");
    }
    expect(await divide(db, round, ["80000", "20001", ""])).toBe("responses.error.pointsOver");
    expect(await divide(db, round, ["100001", "", ""])).toBe("responses.error.notPoints");
    const stored = await db.select({ points: answers.points }).from(answers);
    expect(stored.map(({ points }) => points)).toContainEqual([80_000, 20_000, 0]);

    expect(await createSnapshot(db, { ...round, now })).toMatchObject({ kind: "created" });
    const results = await latestResults(db, { ...round, stream: "open", by: "gender" });
    const figure = results?.items.find(({ item }) => item.code === "budget")?.everyone;
    expect(figure).toMatchObject({ people: 40, percentages: [60, 30, 10] });
  }));

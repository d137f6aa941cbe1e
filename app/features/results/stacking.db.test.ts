import { and, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { themesOf } from "~/features/framework/theme.ts";
import { valueRatingItems } from "~/features/questionnaires/value-rating.ts";
import type { Database } from "~db/client.server.ts";
import { tallyCells } from "~db/schema/index.ts";
import { alike } from "../../../tests/factories/effect-answers.ts";
import { store } from "../../../tests/factories/random-responses.ts";
import { anOpenRound, now } from "../../../tests/factories/round.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { createSnapshot } from "./snapshot.commands.server.ts";
import { FAVOURABLE, UNFAVOURABLE } from "./tally.ts";

const themes = themesOf("here_now");
const drafts = valueRatingItems({ nl: "Amsterdam", en: "Amsterdam" });

/** Grades for the themes in their order; null is "weet ik niet", and a theme past the end of the list is skipped. */
function graded(...grades: (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(grades.map((grade, place) => [`tev_${themes[place]}`, grade]));
}

/** Of everybody, how many people are outside and how many inside a stack. */
async function stacksOf(db: Database, organisationId: number): Promise<Record<string, number[]>> {
  const rows = await db
    .select({ item: tallyCells.item, n: tallyCells.n })
    .from(tallyCells)
    .where(
      and(
        eq(tallyCells.organisationId, organisationId),
        eq(tallyCells.groupKind, "all"),
        inArray(tallyCells.item, [UNFAVOURABLE, FAVOURABLE]),
      ),
    );
  return Object.fromEntries(rows.map(({ item, n }) => [item, n]));
}

test("a stack is three grades of 4 or less, or seven of 7 or more, of who graded all eight themes", () =>
  inTransaction(async (db) => {
    const round = await anOpenRound(db, drafts);
    await store(db, [
      ...alike(round, 11, graded(4, 4, 4, 5, 5, 5, 5, 5)),
      ...alike(round, 12, graded(4, 1, 5, 5, 7, 7, 7, 7)),
      ...alike(round, 13, graded(7, 7, 7, 7, 7, 7, 10, 6)),
      ...alike(round, 14, graded(7, 7, 7, 7, 7, 7, 6, 6)),
      // One theme without a grade: these might have stacked, or not, and count on neither side.
      ...alike(round, 15, graded(1, 1, 1, 1, 5, 5, 5, null)),
      ...alike(round, 16, graded(9, 9, 9, 9, 9, 9, 9)),
    ]);
    await createSnapshot(db, { ...round, now });
    expect(await stacksOf(db, round.organisationId)).toEqual({
      [UNFAVOURABLE]: [12 + 13 + 14, 11],
      [FAVOURABLE]: [11 + 12 + 14, 13],
    });
  }));

test("a round that asks fewer themes knows no stack", () =>
  inTransaction(async (db) => {
    const [, ...others] = themes;
    const fewer = drafts.filter(({ code }) => others.some((theme) => code === `tev_${theme}`));
    const round = await anOpenRound(db, fewer);
    await store(db, alike(round, 40, Object.fromEntries(fewer.map(({ code }) => [code, 3]))));
    await createSnapshot(db, { ...round, now });
    expect(await stacksOf(db, round.organisationId)).toEqual({});
  }));

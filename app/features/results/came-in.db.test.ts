import { expect, test } from "vitest";
import { responses } from "~db/schema/index.ts";
import { anOpenRound } from "../../../tests/factories/round.ts";
import { inTransaction } from "../../../tests/setup/database.ts";
import { newReceipt } from "../responses/receipt.server.ts";
import { cameInSoFar } from "./came-in.queries.server.ts";

type Row = Partial<typeof responses.$inferInsert>;

test("what came in per group is rounded to fives, withheld below ten, and leaves out what does not count", () =>
  inTransaction(async (db) => {
    const { organisationId, roundId } = await anOpenRound(db);
    const times = (number: number, row: Row) => Array.from({ length: number }, () => row);
    const rows = [
      ...times(12, { ageGroup: "18-29", gender: "vrouw" }),
      ...times(9, { ageGroup: "75+", gender: "man" }),
      ...times(11, { ageGroup: "75+", mode: "test" }),
      ...times(11, { ageGroup: "30-44", withdrawnOn: "2026-06-10" }),
      ...times(20, {}),
    ];
    await db.insert(responses).values(
      rows.map((row) => ({
        ...{ organisationId, roundId, stream: "open" as const, mode: "web" as const, receivedOn: "2026-06-05" },
        ...{
          participantId: crypto.randomUUID(),
          formKey: crypto.randomUUID(),
          contentHash: "x",
          receipt: newReceipt(),
        },
        ...row,
      })),
    );
    expect(await cameInSoFar(db, { organisationId, roundId })).toEqual({
      age: { "18-29": 10, "75+": null },
      gender: { vrouw: 10, man: null },
      education: {},
    });
  }));

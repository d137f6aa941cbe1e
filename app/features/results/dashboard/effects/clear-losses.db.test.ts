import { expect, test } from "vitest";
import { resultCells, snapshots } from "~db/schema/index.ts";
import { aRoundAboutPlans } from "../../../../../tests/factories/effect-round.ts";
import { effectFigure } from "../../../../../tests/factories/released-figure.ts";
import { asOwner, inTransaction } from "../../../../../tests/setup/database.ts";
import { clearLosses } from "./clear-losses.queries.server.ts";

test("of the released figures only groups that clearly lose are told, with how many of them do not know of the plan", () =>
  inTransaction(async (db) => {
    const { organisationId, roundId } = await aRoundAboutPlans(db);
    const place = await asOwner(db, async (owner) => {
      const versions = { methodVersion: "2026.3", marginsVersion: null, codeVersion: "test", fingerprint: "" };
      const counted = { createdAt: new Date("2026-06-20T10:00:00Z"), openResponses: 0, invitedResponses: 300 };
      const [made] = await owner
        .insert(snapshots)
        .values({ organisationId, roundId, ordinal: 1, ...versions, ...counted })
        .returning({ snapshotId: snapshots.id });
      if (!made) throw new Error("No snapshot stored");
      const cell = { organisationId, ...made, stream: "invited" as const, item: "eff_plan_wonen" };
      const age = { ...cell, groupKind: "age" as const };
      const down = effectFigure(-1);
      await owner.insert(resultCells).values([
        { ...cell, groupKind: "all", groupValue: "", measure: "difference", released: down },
        { ...age, groupValue: "75+", measure: "own", released: { ...effectFigure(0), dontKnow: 12 } },
        { ...age, groupValue: "75+", measure: "difference", released: down },
        { ...age, groupValue: "18-29", measure: "difference", released: effectFigure(1) },
        { ...age, groupValue: "30-44", measure: "difference", released: { withheld: true, people: 20 } },
        { ...age, groupValue: "45-59", measure: "difference", released: down, stream: "open" },
      ]);
      return { organisationId, ...made, stream: "invited" as const };
    });
    expect(await clearLosses(db, place)).toEqual([
      { by: "age", group: "75+", item: "eff_plan_wonen", measure: "difference", dontKnow: 12 },
    ]);
  }));

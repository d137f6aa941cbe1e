import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "~db/client.server.ts";
import { withOutlines } from "../../../tests/factories/outlines.ts";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import type { CommentSubmission } from "./comment-form.server.ts";
import { openForm, withPlace } from "./new-comment.server.ts";

const drawing = {
  ...{ id: "0b9e3a52-7a34-4d1c-9a54-6d3f0a1f7c11", title: "Plankaart", alternative: "Het plan" },
  ...{ width: 800, height: 400, pins: 0 },
};
const about = { proposal: { areaCode: "GM0479" }, drawings: [drawing] };
const written = { intent: "comment", stance: "for", body: "Meer groen.", theme: "" };
let db: Database;

beforeAll(async () => {
  db = (await testDatabase()).db;
  await aSmallRegion(db);
  await withOutlines(db, "GM0479");
});

const open = (fields: Record<string, unknown>) => openForm(db, about, { ...written, ...fields });

describe("pointing", () => {
  test("a form that was just sent is not pointed with, nor when Enter was pressed in it", async () => {
    expect(await open({ area: "" })).toMatchObject({ again: undefined, map: null });
    const entered = await open({ area: "", shown: "area", point: { smal: { x: "0", y: "0" } } });
    expect(entered?.again).toBeUndefined();
  });

  test("asking for a map shows one in each size, and keeps what was filled in", async () => {
    const asked = await open({ area: "", map: "area" });
    expect(asked?.again?.reply.initialValue).toMatchObject({ ...written, shown: "area" });
    expect(asked?.map?.pictures.map(({ size }) => size)).toEqual(["smal", "midden", "breed"]);
  });

  test("a point on the map becomes the wijk that it lies in, and nothing else of it is kept", async () => {
    const pictures = (await open({ map: "area" }))?.map?.pictures ?? [];
    const [narrow] = pictures;
    const middle = {
      x: String(Math.round((narrow?.width ?? 0) / 2)),
      y: String(Math.round((narrow?.height ?? 0) / 2)),
    };
    const pointed = await open({ area: "", shown: "area", point: { smal: middle } });
    expect(pointed?.again?.reply.initialValue).toMatchObject({ area: expect.stringMatching(/^WK0479/) });
    expect(pointed?.again?.reply.initialValue).not.toHaveProperty("point");
  });

  test("a point where there is no wijk is said, and everything stays", async () => {
    const pointed = await open({ area: "", shown: "area", point: { breed: { x: "9999", y: "9999" } } });
    expect(pointed?.again?.reply).toMatchObject({
      initialValue: { body: "Meer groen." },
      error: { area: ["discussions.error.noPlaceThere"] },
    });
  });

  test("a point on a drawing is kept in thousandths, whatever the size of the picture", async () => {
    for (const [size, x, y] of [
      ["smal", 72, 108],
      ["breed", 140, 210],
    ] as const) {
      const pointed = await open({ shown: drawing.id, point: { [size]: { x: String(x), y: String(y) } } });
      const { drawing: on, drawingX, drawingY } = pointed?.again?.reply.initialValue ?? {};
      expect(on).toBe(drawing.id);
      expect(Number(drawingX)).toBeCloseTo(250, -1);
      expect(Number(drawingY)).toBeCloseTo(750, -1);
    }
  });

  test("the place can be taken away again", async () => {
    const place = { area: "WK047911", drawing: drawing.id, drawingX: "1", drawingY: "2", shown: drawing.id };
    const without = await open({ ...place, map: "none" });
    expect(without?.again?.reply.initialValue).toMatchObject({ area: undefined, drawing: undefined, shown: undefined });
    expect(without?.map).toBeNull();
  });
});

describe("the place of a comment", () => {
  const sent = (place: object) =>
    ({ intent: "comment", formKey: "x", stance: "for", body: "Meer groen.", ...place }) as CommentSubmission;
  const placed = async (place: object) => {
    const form = await open({});
    return form && withPlace(form.places, sent(place));
  };

  test("is a wijk of the proposal, a point on one of its drawings, or the middle of a part of one", async () => {
    expect(await placed({})).toMatchObject({ areaCode: null, point: null });
    expect(await placed({ area: "WK047911" })).toMatchObject({ areaCode: "WK047911" });
    const point = { drawing: drawing.id, drawingX: 250, drawingY: 750 };
    expect(await placed(point)).toMatchObject({ point: { drawingId: drawing.id, x: 250, y: 750 } });
    const part = { shown: drawing.id, part: "lowerLeft" };
    expect(await placed(part)).toMatchObject({ point: { drawingId: drawing.id, x: 167, y: 833 } });
  });

  test.each([
    { area: "WK0363BB" },
    { drawing: "5d3fbd0c-0d1f-4a52-9c1c-3f7a9a4f1d10", drawingX: 1, drawingY: 1 },
    { shown: "5d3fbd0c-0d1f-4a52-9c1c-3f7a9a4f1d10", part: "middle" },
  ])("elsewhere is refused: %o", async (place) => {
    expect(await placed(place)).toBeUndefined();
  });

  test.each([{ area: "'; drop" }, { drawingX: "1001" }, { map: "overal" }, { point: { groot: { x: "1", y: "1" } } }])(
    "a form that is not ours is refused: %o",
    async (fields) => {
      expect(await open(fields)).toBeUndefined();
    },
  );
});

import { expect, test } from "vitest";
import { findAreas } from "~/features/areas/area-search.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { aSmallRegion } from "../../../../tests/factories/small-region.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { areaDown } from "./area-down.server.ts";

test("the way down leads from the gemeenten of the region to wijken and buurten", () =>
  inTransaction(async (db) => {
    await aSmallRegion(db);
    const tree = await areaTree(db);
    const top = await areaDown(db, tree, undefined);
    expect(top.here).toBeNull();
    expect(top.below.map(({ level }) => level)).toEqual(top.below.map(() => "gemeente"));
    expect(top.below.map(({ code }) => code)).toContain("GM0479");
    const leaf = await areaDown(db, tree, "BU04791110");
    expect(leaf.below).toEqual([]);
    expect(leaf.path.at(-1)?.code).toBe("BU04791110");
    const parent = tree.get("BU04791110")?.parentCode ?? "";
    expect((await areaDown(db, tree, parent)).below.map(({ code }) => code)).toContain("BU04791110");
  }));

test("the open water of a gemeente is no step on the way down, but is found by its name", () =>
  inTransaction(async (db) => {
    await aSmallRegion(db);
    const tree = new Map(await areaTree(db));
    const water = {
      code: "WK047999",
      name: "Groot water",
      level: "wijk",
      parentCode: "GM0479",
      deelregioCode: null,
    } as const;
    tree.set(water.code, water);
    expect((await areaDown(db, tree, "GM0479")).below.map(({ name }) => name)).not.toContain(water.name);
    expect(findAreas(tree, "groot water", 5).areas.map(({ code }) => code)).toEqual([water.code]);
  }));

test("a code that is no area's leads to the gemeenten", () =>
  inTransaction(async (db) => {
    await aSmallRegion(db);
    const tree = await areaTree(db);
    expect(await areaDown(db, tree, "GM9999")).toEqual(await areaDown(db, tree, undefined));
  }));

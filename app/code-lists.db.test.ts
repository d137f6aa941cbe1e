import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { themes } from "~db/schema/index.ts";
import { testDatabase } from "../tests/setup/database.ts";
import { writeCodeLists } from "./code-lists.server.ts";

test("a start fills an empty database with the themes, and a later start puts right what has changed", async () => {
  const { db, owner, ownerUrl } = await testDatabase();
  expect(await db.select().from(themes)).toEqual([]);
  await writeCodeLists(ownerUrl);
  const [filled] = await db.select({ n: count() }).from(themes);
  expect(filled?.n).toBe(14);
  await owner.db.update(themes).set({ pole: null, position: 99 }).where(eq(themes.code, "wonen"));
  await writeCodeLists(ownerUrl);
  const [housing] = await db.select().from(themes).where(eq(themes.code, "wonen"));
  expect(housing?.position).not.toBe(99);
});

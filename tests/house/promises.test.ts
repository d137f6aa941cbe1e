import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { ROOT } from "./project.ts";

const eslint = new ESLint({ cwd: ROOT });

/** What the promise rule says of a function body that has a database at hand. */
async function complaints(statement: string): Promise<string[]> {
  const source = `
    import { sql } from "drizzle-orm";
    import type { Database } from "./client.server.ts";
    import { organisations } from "./schema/index.ts";
    export async function planted(db: Database) { ${statement} }
  `;
  // The name of a file that exists, so that the type checker knows what the imports mean.
  const [result] = await eslint.lintText(source, { filePath: "db/migrate.server.ts" });
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
}

const forgotten = [
  'db.insert(organisations).values({ slug: "a", name: "A" });',
  "db.delete(organisations);",
  "db.execute(sql`select 1`);",
  "db.transaction(async (tx) => { await tx.delete(organisations); });",
  "if (Date.now() > 0) db.select().from(organisations);",
];

test.each(forgotten)("a statement that nobody waits for is found: %s", { timeout: 60_000 }, async (statement) => {
  expect(await complaints(statement)).toEqual(["@typescript-eslint/no-floating-promises"]);
});

test("a statement that is awaited or returned is fine", { timeout: 60_000 }, async () => {
  expect(await complaints("await db.delete(organisations);")).toEqual([]);
  expect(await complaints("return db.select().from(organisations);")).toEqual([]);
});

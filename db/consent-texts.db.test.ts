import { randomBytes } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createDatabaseFrom, dropDatabase, withDatabase } from "../tests/setup/template.ts";
import { migrateDatabase } from "./migrate.server.ts";

const fresh = `test_consent_${randomBytes(6).toString("hex")}`;
const url = withDatabase(inject("databaseServer"), fresh);
const folder = mkdtempSync(join(tmpdir(), "bib-migrations-"));
const owner = postgres(url, { max: 1, onnotice: () => undefined });

beforeAll(() => createDatabaseFrom(inject("databaseServer"), fresh));
afterAll(async () => {
  await owner.end();
  await dropDatabase(inject("databaseServer"), fresh);
  rmSync(folder, { recursive: true });
});

/** A database as it was before texts of consent were kept. */
async function migrateToBefore(): Promise<void> {
  cpSync("migrations", folder, { recursive: true });
  const journal = join(folder, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const before = entries.filter(({ idx }: { idx: number }) => idx < 9);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: before }));
  await migrate(drizzle(owner), { migrationsFolder: folder });
}

test("a site that is updated keeps the text of each panel, and says of earlier ones that they were not kept", async () => {
  await migrateToBefore();
  await owner.unsafe(`
    insert into organisations (slug, name) values ('test', 'Test');
    insert into areas (code, name, level, source) values ('GM0479', 'Zaanstad', 'gemeente', 'test');
    insert into users (organisation_id, id, email, display_name, password_hash) values
      (1, '00000000-0000-4000-8000-000000000001', 'a@example.org', 'Anna', '!'),
      (1, '00000000-0000-4000-8000-000000000002', 'b@example.org', 'Bert', '!');
    insert into panels (organisation_id, slug, name, description, area_code, surveys_per_year, consent_version, consent_text)
      values (1, 'dag', 'Dag', '-', 'GM0479', 4, '2026-03-04-v2', 'Ik doe mee.'),
        (1, 'maand', 'Maand', '-', 'GM0479', 4, '2026-02', 'Ik doe ook mee.');
    insert into panel_members (organisation_id, panel_id, user_id, recruitment, consent_version, consented_on) values
      (1, 1, '00000000-0000-4000-8000-000000000001', 'open', '2025-1', '2025-05-06'),
      (1, 2, '00000000-0000-4000-8000-000000000001', 'open', '2026-02', '2026-02-07'),
      (1, 2, '00000000-0000-4000-8000-000000000002', 'open', '2026-02', '2026-02-08');
  `);
  await migrateDatabase(url);
  const texts = await owner`
    select panel_id, version, body, valid_from::text from consent_texts order by panel_id, version`;
  expect([...texts]).toEqual([
    { panel_id: 1, version: "2025-1", body: "De tekst van deze versie is niet bewaard.", valid_from: "2025-05-06" },
    { panel_id: 1, version: "2026-03-04-v2", body: "Ik doe mee.", valid_from: "2026-03-04" },
    { panel_id: 2, version: "2026-02", body: "Ik doe ook mee.", valid_from: "2026-02-07" },
  ]);
  const used = await owner`select distinct last_used_on = current_date today, warned_on from users`;
  expect([...used]).toEqual([{ today: true, warned_on: null }]);
});

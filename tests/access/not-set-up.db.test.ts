import { beforeAll, expect, test } from "vitest";
import { createOrganisation } from "~/features/organisations/organisation.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  configureDatabase((await testDatabase()).appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

const ask = (path: string) => site(new Request(`http://localhost${path}`));

test("a site without an organisation says calmly, in both languages, that it is not ready; with one it is", async () => {
  const dutch = await ask("/");
  expect(dutch.status).toBe(503);
  expect(await dutch.text()).toContain("Deze site is nog niet ingericht");
  const english = await ask("/en/voorstellen");
  expect(english.status).toBe(503);
  expect(await english.text()).toContain("This site is not set up yet");

  const { owner } = await testDatabase();
  const gemeente = { slug: "zaanstad", name: "Gemeente Zaanstad", theme: "polder" };
  expect(await createOrganisation(owner.db, gemeente)).toMatchObject({ kind: "created" });
  expect(await createOrganisation(owner.db, gemeente)).toEqual({ kind: "slug-taken" });
  const ready = await ask("/");
  expect(ready.status).toBe(200);
  const page = await ready.text();
  expect(page).toContain("Gemeente Zaanstad");
  expect(page).toContain("theme-polder");
  expect(page).not.toContain("Voorbeelddata");
});

import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { testDatabase } from "../setup/database.ts";
import { withheld } from "./idea-world.ts";
import { siteOfRoutes } from "./site-of-routes.ts";
import { aWorld, browserOf } from "./world.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let world: Awaited<ReturnType<typeof aWorld>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  world = await aWorld(db);
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

/** A page as people see it, and the data that comes with it for scripts. */
async function read(actor: "official" | "moderator" | "admin", path: string): Promise<string> {
  const { db } = await testDatabase();
  const headers = { Cookie: await browserOf(db, world.people[actor]) };
  const answer = await site(new Request(`http://localhost${path}`, { headers }));
  return await answer.text();
}

const pages: [path: () => string, text: string][] = [
  [() => "/beheer/ideeen?toon=all", withheld.heldTitle],
  [() => "/beheer/ideeen?toon=all", withheld.hiddenTitle],
  [() => `/beheer/ideeen/${world.names.ideaHeld}`, withheld.heldTitle],
  [() => `/beheer/ideeen/${world.names.ideaHidden}`, withheld.hiddenTitle],
  [() => `/ideeen/${world.names.ideaHeld}`, withheld.heldTitle],
  [() => `/ideeen/${world.names.ideaHidden}`, withheld.hiddenTitle],
  [() => `/beheer/stellingen/${world.names.proposal}`, withheld.waitingStatement],
];

test.each(pages)("%s with “%s” is for moderators to read, not for officials", async (path, text) => {
  for (const actor of ["moderator", "admin"] as const) expect(await read(actor, path())).toContain(text);
  expect(await read("official", path())).not.toContain(text);
});

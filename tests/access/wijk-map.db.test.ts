import { beforeAll, expect, test } from "vitest";
import { wijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { withOutlines } from "../factories/outlines.ts";
import { anOrganisation } from "../factories/round.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  await anOrganisation(db);
  await withOutlines(db, "GM0479");
  configureDatabase(appUrl);
  site = await siteOfRoutes();
  return closeDatabase;
});

const ask = (address: string) => site(new Request(`http://localhost${address}`));

test("the picture of the wijken is kept for a year under its own version, and for minutes under any other", async () => {
  const loose = await ask("/wijkkaart/GM0479");
  expect(loose.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
  expect(loose.headers.get("Cache-Control")).toBe("public, max-age=300");
  expect((await loose.text()).match(/<path /g)).toHaveLength(19);
  const version = (await wijkMap((await testDatabase()).db, "GM0479"))?.version;
  const own = await ask(`/wijkkaart/GM0479?versie=${version}`);
  expect(own.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect((await ask("/wijkkaart/GM0479?versie=oud")).headers.get("Cache-Control")).toBe("public, max-age=300");
});

test("the picture takes no other questions than its version", async () => {
  expect((await ask("/wijkkaart/GM0479?x=12")).status).toBe(400);
});

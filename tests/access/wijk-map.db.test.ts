import { beforeAll, expect, test } from "vitest";
import { wijkMap } from "~/features/areas/wijk-map.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { areas } from "~db/schema/index.ts";
import { withOutlines } from "../factories/outlines.ts";
import { anOpenRound } from "../factories/round.ts";
import { aProposal } from "../factories/small-region.ts";
import { asOwner, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const { organisationId } = await anOpenRound(db, [
    { code: "plek", type: "map_point", textNl: "Waar?", textEn: "Where?", required: false },
  ]);
  await aProposal(db, organisationId, { slug: "zaandam", areaCode: "GM0479" });
  await asOwner(db, (owner) =>
    owner.insert(areas).values({ code: "GM0392", name: "Haarlem", level: "gemeente", source: "test" }),
  );
  for (const gemeente of ["GM0363", "GM0479", "GM0392"]) await withOutlines(db, gemeente);
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

test("there is a map where a question asks for a place, and where a proposal can be commented on, and nowhere else", async () => {
  const { db } = await testDatabase();
  for (const area of ["GM0363", "GM0479"]) expect((await ask(`/wijkkaart/${area}`)).status).toBe(200);
  expect(await wijkMap(db, "GM0392")).not.toBeNull();
  for (const area of ["GM0392", "WK036300", "none"]) expect((await ask(`/wijkkaart/${area}`)).status).toBe(404);
});

test("a thousand areas that somebody makes up push no map out of the memory", async () => {
  const { db } = await testDatabase();
  const kept = await wijkMap(db, "GM0479");
  for (let turn = 0; turn < 1_000; turn += 1) expect(await wijkMap(db, `WK${turn}`)).toBeNull();
  expect(await wijkMap(db, "GM0479")).toBe(kept);
});

test("the picture takes no other questions than its version", async () => {
  expect((await ask("/wijkkaart/GM0479?x=12")).status).toBe(400);
});

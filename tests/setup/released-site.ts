import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openData } from "~/api/open-data.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { type ReleasedWorld, releasedWorld } from "../factories/released-world.ts";
import { testDatabase } from "./database.ts";
import { aRunningSite, type RunningSite } from "./running-site.ts";

/** A running site with released figures and its open data. */
export interface ReleasedSite {
  world: ReleasedWorld;
  running: RunningSite;
  stop(): Promise<void>;
}

/** Fills the database of this test file with released figures and starts the site on it. */
export async function aReleasedSite(): Promise<ReleasedSite> {
  const files = mkdtempSync(join(tmpdir(), "bib-released-"));
  const world = await releasedWorld((await testDatabase()).db);
  const running = await aRunningSite({ files, openData });
  forgetOrganisation();
  return {
    world,
    running,
    async stop() {
      await running.stop();
      rmSync(files, { recursive: true });
    },
  };
}

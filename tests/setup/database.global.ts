import type { TestProject } from "vitest/node";
import { dropDatabase, makeTemplate } from "./template.ts";
import { startTestServer } from "./test-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's URL of the server that this run uses. */
    databaseServer: string;
    /** The migrated database that test files copy. */
    databaseTemplate: string;
  }
}

/** Starts a PostgreSQL server and migrates one database, which each test file then copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Tests of refused and failed requests would otherwise fill the screen with the log lines that belong to them.
  process.env.LOG_LEVEL ||= "silent";
  const server = await startTestServer();
  const template = await makeTemplate(server.url);
  project.provide("databaseServer", server.url);
  project.provide("databaseTemplate", template);
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}

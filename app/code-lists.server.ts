import { syncFramework } from "~/features/framework/framework.commands.server.ts";
import { createDatabase } from "~db/client.server.ts";

/** Writes the lists that stand in the code and that tables point to: the themes of brede welvaart. At every start. */
export async function writeCodeLists(ownerUrl: string): Promise<void> {
  const handle = createDatabase(ownerUrl, { poolSize: 1, applicationName: "bib start" });
  try {
    await syncFramework(handle.db);
  } finally {
    await handle.close();
  }
}

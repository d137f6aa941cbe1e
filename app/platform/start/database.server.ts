import { startEmbeddedPostgres } from "../../../db/embedded.server.ts";
import { migrateDatabase } from "../../../db/migrate.server.ts";
import { codeOf, StartError } from "../../../db/start-error.ts";

/** The database of this installation, up to date. */
export interface ReadyDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Whether PostgreSQL is our own; a server somebody gave us is never stopped or filled with examples unasked. */
  isEmbedded: boolean;
  stop(): Promise<void>;
}

/** The server in DATABASE_URL or our own PostgreSQL, with every migration applied. */
export async function prepareDatabase(databaseUrl: string | undefined, dataDir: string): Promise<ReadyDatabase> {
  if (databaseUrl) {
    const { appUrl } = await migrateDatabase(databaseUrl).catch((error) => Promise.reject(explain(error, databaseUrl)));
    return { ownerUrl: databaseUrl, appUrl, isEmbedded: false, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    const { appUrl } = await migrateDatabase(server.url);
    return { ownerUrl: server.url, appUrl, isEmbedded: true, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw explain(error, server.url);
  }
}

const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "CONNECT_TIMEOUT", "EHOSTUNREACH", "EAI_AGAIN"]);

const REASONS: Record<string, string> = {
  "28P01": "het wachtwoord klopt niet",
  "28000": "deze gebruiker mag niet aanmelden",
  "3D000": "de database bestaat niet",
  "53100": "de schijf is vol",
  "53300": "er zijn te veel verbindingen",
  "42501": "de gebruiker is geen eigenaar van de database",
  "55P03": "een andere verbinding houdt de tabellen vast",
};

/** A sentence for what an operator can put right; anything else is a fault of ours and stays as it is. */
function explain(error: unknown, url: string): unknown {
  if (error instanceof StartError) return error;
  const { hostname, port } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  const code = codeOf(error) ?? "";
  if (UNREACHABLE.has(code)) {
    return new StartError(`De databaseserver op ${where} (DATABASE_URL) antwoordt niet.`, { cause: error });
  }
  const reason = REASONS[code];
  return reason
    ? new StartError(`De database op ${where} kan niet worden gebruikt: ${reason}.`, { cause: error })
    : error;
}

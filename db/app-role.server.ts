import { createHmac } from "node:crypto";
import postgres from "postgres";
import { scramVerifier } from "./scram-verifier.server.ts";
import { codeOf, StartError } from "./start-error.ts";

/** The role the application signs in as: it reads and writes rows, and owns nothing. */
export const APP_ROLE = "bib_app";

/**
 * The URL with which the application signs in to the owner's database.
 * Its password follows from the owner's, so that several instances on one server agree without a second secret.
 */
export function appUrlOf(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  if (url.password === "") {
    throw new StartError("DATABASE_URL bevat geen wachtwoord: geef de eigenaar van de database een wachtwoord.");
  }
  const secret = decodeURIComponent(url.password);
  url.username = APP_ROLE;
  url.password = createHmac("sha256", secret).update(`${APP_ROLE} signs in`).digest("hex");
  return url.href;
}

/** Makes sure that the application's role exists and signs in with the URL given; a role that does is left alone. */
export async function ensureAppRole(owner: postgres.Sql, appUrl: string): Promise<void> {
  if (await signsIn(appUrl)) return;
  const verifier = scramVerifier(new URL(appUrl).password);
  const [existing] = await owner`select 1 from pg_roles where rolname = ${APP_ROLE}`;
  const verb = existing ? "alter" : "create";
  try {
    await owner.unsafe(
      `${verb} role ${APP_ROLE} login nosuperuser nocreatedb nocreaterole noinherit password '${verifier}'`,
    );
  } catch (error) {
    // Another start made or changed the role in the same instant: with the same password, so that counts.
    if (await signsIn(appUrl)) return;
    throw explain(error, verb);
  }
}

/**
 * Lets the application's role read and write rows, now and in tables that later migrations make.
 * Default privileges come before a migration, so that a REVOKE inside one holds; a blanket GRANT would undo it.
 */
export async function grantRowAccess(owner: postgres.Sql): Promise<void> {
  const { current_database: database = "" } = (await owner`select current_database()`)[0] ?? {};
  await owner.unsafe(`
    revoke create on schema public from public;
    grant usage on schema public to ${APP_ROLE};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${APP_ROLE};
    alter default privileges in schema public grant usage, select on sequences to ${APP_ROLE};
    revoke temporary on database ${quoteName(`${database}`)} from public;
  `);
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function signsIn(appUrl: string): Promise<boolean> {
  const sql = postgres(appUrl, { max: 1, connect_timeout: 2, backoff: false, onnotice: () => undefined });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function explain(error: unknown, verb: "alter" | "create"): unknown {
  if (codeOf(error) !== "42501") return error;
  const what = verb === "create" ? "maken" : "wijzigen";
  return new StartError(
    `De gebruiker in DATABASE_URL mag de rol ${APP_ROLE} niet ${what}: geef die gebruiker het recht CREATEROLE.`,
    { cause: error },
  );
}

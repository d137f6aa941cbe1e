import { readFileSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";

/**
 * The statements that the database carries out for the site during some work, as its own log names them; BEGIN and
 * COMMIT count too. Only when nothing else asks the site for anything.
 *
 * @param owner - A superuser on a server of our own, whose log is at `logPath`.
 */
export async function statementsDuring(
  owner: postgres.Sql,
  logPath: string,
  work: () => Promise<void>,
): Promise<string[]> {
  await owner.unsafe("alter system set log_statement = 'all'");
  await owner.unsafe("alter system set log_line_prefix = 'user=%u '");
  await reload(owner);
  const before = statSync(logPath).size;
  await work();
  await pause(200);
  const logged = readFileSync(logPath).subarray(before).toString("utf8");
  await owner.unsafe("alter system reset log_statement");
  await owner.unsafe("alter system reset log_line_prefix");
  await reload(owner);
  return logged.split("\n").filter((line) => /user=bib_app LOG: {2}(statement|execute [^:]*):/.test(line));
}

/** The setting reaches each connection within moments. */
async function reload(owner: postgres.Sql): Promise<void> {
  await owner`select pg_reload_conf()`;
  await pause(300);
}

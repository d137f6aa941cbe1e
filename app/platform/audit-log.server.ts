import type { Database } from "~db/client.server.ts";
import { auditLog } from "~db/schema/index.ts";
import type { AuditAction } from "./audit-action.ts";

/** Something that a member of staff did on the site (Dutch: logboekregel). */
export interface Act {
  organisationId: number;
  /** Null: the program by itself. */
  actorId: string | null;
  action: AuditAction;
  /** To what, such as `comment 12`. */
  subject: string;
  /** What a later reader needs beside it; never a text of residents. */
  details?: Readonly<Record<string, string | number | boolean | null>>;
  at: Date;
}

/** Writes an act in the log, in the transaction that it tells of: what is not logged did not happen. */
export async function recordAct(db: Database, { details = {}, ...act }: Act): Promise<void> {
  await db.insert(auditLog).values({ ...act, details });
}

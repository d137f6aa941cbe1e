import {
  bigint,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { organisations } from "./organisations.ts";

export const mailStateEnum = pgEnum("mail_state", ["waiting", "sent", "failed"]);

/**
 * A mail to be sent (Dutch: postvak uit). Written in the transaction that it tells of, sent by the worker at least once.
 * What is in it goes once it is sent; `failed` is one that was given up.
 */
export const mails = pgTable(
  "mails",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** Says what it is and for whom, so that the same mail is never queued twice. */
    sendKey: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    state: mailStateEnum().notNull().default("waiting"),
    attempts: smallint().notNull().default(0),
    nextAt: timestamp({ withTimezone: true }).notNull(),
    /** Until when it is of use: what still waits then is not sent; null: always. */
    expiresAt: timestamp({ withTimezone: true }),
    sentAt: timestamp({ withTimezone: true }),
    /** What the mail server said the last time; null: nothing wrong. */
    lastError: text(),
    /** Where one click stops mails like this one; null on a mail that everybody must get. Goes with the body. */
    unsubscribeUrl: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    uniqueIndex("mails_send_key_once").on(t.organisationId, t.sendKey),
    index("mails_to_send").on(t.state, t.nextAt),
  ],
);

import { eq } from "drizzle-orm";
import { mailTransport } from "~/platform/mail/mail-transport.server.ts";
import type { DueMail } from "~/platform/mail/outbox.commands.server.ts";
import { type SendCounts, sendDueMails } from "~/platform/mail/send-mails.server.ts";
import type { Database } from "~db/client.server.ts";
import { mails, users } from "~db/schema/index.ts";
import { aMailServer, type Fault, type ReceivedMail } from "../setup/mail-server.ts";

/** Everybody of an organisation showed that the address is theirs. */
export async function confirmAddresses(db: Database, organisationId: number): Promise<void> {
  await db.update(users).set({ confirmedOn: "2026-01-01" }).where(eq(users.organisationId, organisationId));
}

export type Mailbox = Awaited<ReturnType<typeof aMailbox>>;

/** Nobody waits longer than this for a mail server in a test. */
const patience = { connectMs: 400, silentMs: 400 };

/** Real mail servers that keep what arrives, and the outbox emptied through them. */
export async function aMailbox({ db }: { db: Database }) {
  const received: ReceivedMail[] = [];
  const refused: DueMail[] = [];
  const closing: (() => Promise<void>)[] = [];
  const start = Date.parse("2026-06-15T12:00:00Z");
  await db.delete(mails);
  const server = async (fault?: Fault): Promise<string> => {
    const { url, close } = await aMailServer(received, fault ? { fault } : {});
    closing.push(close);
    return url;
  };
  return {
    db,
    received,
    /** The mails of which a server said that their address does not work. */
    refused,
    server,
    /** The address of a mail server that has stopped. */
    async nowhere(): Promise<string> {
      const url = await server();
      await closing.pop()?.();
      return url;
    },
    /** Sends what waits, so many minutes after the start. */
    async send(url: string, minutes = 0, waiting = patience): Promise<SendCounts> {
      const transport = mailTransport(url, waiting);
      const onRefused = async (mail: DueMail) => void refused.push(mail);
      try {
        const sender = { transport, from: "post@example.nl", host: "meedoen.example.nl", onRefused };
        return await sendDueMails(db, sender, () => new Date(start + minutes * 60_000));
      } finally {
        transport.close();
      }
    },
    async close() {
      for (const stop of closing.splice(0)) await stop();
      await db.delete(mails);
    },
  };
}

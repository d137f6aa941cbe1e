import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { type SendCounts, sendDueMails } from "~/platform/mail/send-mails.server.ts";
import type { Database } from "~db/client.server.ts";
import { mails } from "~db/schema/index.ts";

interface Received {
  to: string;
  messageId: string | undefined;
  subject: string | undefined;
  text: string | undefined;
  /** As they were sent, names in small letters. */
  headers: Record<string, string>;
}

/** How a mail server fails; without it takes everything in. */
export type Fault = (take: NonNullable<SMTPServerOptions["onData"]>) => SMTPServerOptions;

/** Takes the mail and then says nothing. */
export const silent: Fault = () => ({ onData: (stream) => void stream.resume() });

/** Refuses every recipient with this code: from 500 on for good. */
export const refuses =
  (code: number): Fault =>
  () => ({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error("No"), { responseCode: code })) });

/** Takes the mail in whole, and then the line goes dead. */
export const cuts: Fault = (take) => ({
  onData(stream, session, done) {
    take.call(this, stream, session, () => {
      const { _socket: socket } = this as unknown as { _socket?: { destroy(): void } };
      socket?.destroy();
      done(Object.assign(new Error("Closing"), { responseCode: 421 }));
    });
  },
});

export type Mailbox = Awaited<ReturnType<typeof aMailbox>>;

/** Nobody waits longer than this for a mail server in a test. */
const PATIENCE_MS = 400;

/** Real mail servers that keep what arrives, and the outbox emptied through them. */
export async function aMailbox({ db }: { db: Database }) {
  const received: Received[] = [];
  const closing: (() => Promise<void>)[] = [];
  const start = Date.parse("2026-06-15T12:00:00Z");
  await db.delete(mails);
  const take: NonNullable<SMTPServerOptions["onData"]> = (stream, session, done) => {
    simpleParser(stream).then((mail) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join(" ");
      const headers = Object.fromEntries(
        mail.headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s+/g, " ").replace(/^[^:]+:\s*/, "")]),
      );
      received.push({ to, messageId: mail.messageId, subject: mail.subject, text: mail.text, headers });
      done();
    }, done);
  };
  const server = async (fault: Fault = () => ({})): Promise<string> => {
    const smtp = new SMTPServer({
      ...{ disabledCommands: ["STARTTLS", "AUTH"], logger: false, onData: take, closeTimeout: 100 },
      ...fault(take),
    });
    // A connection that a test cuts is no fault of the server.
    smtp.on("error", () => undefined);
    smtp.listen(0, "127.0.0.1");
    await once(smtp.server, "listening");
    closing.push(() => new Promise((resolve) => smtp.close(() => resolve())));
    return `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  };
  return {
    db,
    received,
    server,
    /** The address of a mail server that has stopped. */
    async nowhere(): Promise<string> {
      const url = await server();
      await closing.pop()?.();
      return url;
    },
    /** Sends what waits, so many minutes after the start. */
    async send(url: string, minutes = 0): Promise<SendCounts> {
      const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
      const transport = createTransport({ url, ...patience });
      try {
        const sender = {
          transport,
          from: "post@example.nl",
          host: "meedoen.example.nl",
          onRefused: async () => undefined,
        };
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

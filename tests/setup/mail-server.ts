import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";

/** A mail as it arrived. */
export interface ReceivedMail {
  messageId: string | undefined;
  to: string;
  subject: string | undefined;
  text: string | undefined;
}

interface MailServerOptions {
  /** Answers otherwise than by taking everything in. */
  onRcptTo?: SMTPServerOptions["onRcptTo"];
  /** Cuts the connection when the mail was taken in and before it says so. */
  cutsAfterData?: boolean;
  /** A free one when left out. */
  port?: number;
}

/**
 * A mail server on this computer.
 * @param received - Gets every mail that arrives, by whatever server it is shared with.
 */
export async function aMailServer(
  received: ReceivedMail[],
  { onRcptTo, cutsAfterData = false, port = 0 }: MailServerOptions = {},
) {
  const takeIn = async (stream: Parameters<typeof simpleParser>[0], session: SMTPServerSession) => {
    const { messageId, subject, text } = await simpleParser(stream);
    const to = session.envelope.rcptTo.map(({ address }) => address).join(" ");
    received.push({ messageId, to, subject, text });
  };
  const server: SMTPServer = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    ...(onRcptTo ? { onRcptTo } : {}),
    onData(stream, session, done) {
      const { _socket: socket } = this as unknown as { _socket?: Socket };
      takeIn(stream, session).then(() => {
        if (!cutsAfterData) return done();
        socket?.destroy();
        done(answer(421, "Closing"));
      }, done);
    },
  });
  // A connection that a test cuts is no fault of the server.
  server.on("error", () => undefined);
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const { port: heard } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${heard}`,
    port: heard,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** What a mail server says of a mail that it does not take. */
export function answer(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

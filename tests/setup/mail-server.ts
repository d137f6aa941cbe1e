import { type EventEmitter, once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from "smtp-server";

/** A mail as it arrived. */
export interface ReceivedMail {
  messageId: string | undefined;
  to: string;
  subject: string | undefined;
  text: string | undefined;
  /** As they were sent, names in small letters. */
  headers: Record<string, string>;
}

type TakeIn = NonNullable<SMTPServerOptions["onData"]>;
/** How a mail server fails; without it takes everything in. */
export type Fault = (take: TakeIn) => SMTPServerOptions;

/** What a mail server says of a mail that it does not take. */
export function answer(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Says this of each recipient; nothing: takes it. */
export const says =
  (of: (address: string) => Error | undefined): Fault =>
  () => ({ onRcptTo: ({ address }, _session, done) => done(of(address)) });

/** Refuses every recipient with this code: from 500 on for good. */
export const refuses = (code: number): Fault => says(() => answer(code, "No"));

/** Takes no mail of this sender, whoever it is for. */
export const refusesSender =
  (code: number): Fault =>
  () => ({ onMailFrom: (_address, _session, done) => done(answer(code, "Sender refused")) });

/** Hears the whole mail and says no to what is in it. */
export const refusesMail =
  (code: number): Fault =>
  () => ({
    onData(stream, _session, done) {
      stream.resume();
      stream.on("end", () => done(answer(code, "Looks like spam")));
    },
  });

/** Takes the mail and then says nothing. */
export const silent: Fault = () => ({ onData: (stream) => void stream.resume() });

/** Answers to a recipient with this code only at the event `open`; says `knock` when it was asked. */
export const waits =
  (door: EventEmitter, code: number): Fault =>
  () => ({
    onRcptTo(_address, _session, done) {
      door.once("open", () => done(answer(code, "At last")));
      door.emit("knock");
    },
  });

/** Takes the mail in whole, and then the line goes dead. */
export const cuts: Fault = (take) => ({
  onData(stream, session, done) {
    take.call(this, stream, session, () => {
      const { _socket: socket } = this as unknown as { _socket?: Socket };
      socket?.destroy();
      done(answer(421, "Closing"));
    });
  },
});

/**
 * A mail server on this computer.
 * @param received - Gets every mail that arrives, by whatever server it is shared with.
 */
export async function aMailServer(
  received: ReceivedMail[],
  { fault = () => ({}), port = 0 }: { fault?: Fault; port?: number } = {},
) {
  const take: TakeIn = (stream, session, done) => {
    receive(stream, session).then((mail) => {
      received.push(mail);
      done();
    }, done);
  };
  const server = new SMTPServer({
    ...{ disabledCommands: ["STARTTLS", "AUTH"], logger: false, onData: take, closeTimeout: 100 },
    ...fault(take),
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

async function receive(stream: Parameters<typeof simpleParser>[0], session: SMTPServerSession): Promise<ReceivedMail> {
  const { messageId, subject, text, headerLines } = await simpleParser(stream);
  const to = session.envelope.rcptTo.map(({ address }) => address).join(" ");
  const headers = Object.fromEntries(
    headerLines.map(({ key, line }) => [key, line.replace(/\r?\n\s+/g, " ").replace(/^[^:]+:\s*/, "")]),
  );
  return { messageId, to, subject, text, headers };
}

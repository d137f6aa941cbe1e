import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived. */
export interface ArrivedMail {
  to: string;
  subject: string;
  text: string;
}

/**
 * A mail server on a free port of this computer that keeps every mail as a file, because the tests run in other processes.
 * @returns Its address, and what stops it.
 */
export async function startMailServer(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(" ");
        const arrived: ArrivedMail = { to, subject: mail.subject ?? "", text: mail.text ?? "" };
        count += 1;
        const file = join(folder, `${count}.json`);
        // Whoever looks meanwhile never sees half a mail.
        writeFileSync(`${file}.part`, JSON.stringify(arrived));
        renameSync(`${file}.part`, file);
        done();
      }, done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Everything that has arrived so far. */
export function arrivedMails(): ArrivedMail[] {
  const folder = process.env.E2E_MAIL ?? "";
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

import { SingleBar } from "cli-progress";
import type { WriteCounts } from "~/platform/write-rows.server.ts";

/** Prints what a command did: one object with `--json`, else the lines. */
export function tell(options: { json?: boolean }, result: object, lines: string[]): void {
  console.log(options.json ? JSON.stringify(result) : lines.join("\n"));
}

/** "3 nieuw, 1 gewijzigd, 8 gelijk" or that nothing changed. */
export function countsText(what: string, counts: WriteCounts): string {
  if (counts.added === 0 && counts.changed === 0) return `${what}: niets veranderd (${counts.unchanged} gelijk).`;
  return `${what}: ${counts.added} nieuw, ${counts.changed} gewijzigd, ${counts.unchanged} gelijk.`;
}

/** Reports how far long work is; draws only when a person watches. */
export interface Progress {
  at(done: number): void;
  stop(): void;
}

/** A bar on stderr for a terminal; nothing at all in a file or pipe. */
export function progressBar(what: string, total: number): Progress {
  if (!process.stderr.isTTY) return { at: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ format: `${what} {bar} {percentage}% | {value}/{total}`, stream: process.stderr });
  bar.start(total, 0);
  return { at: (done) => bar.update(done), stop: () => bar.stop() };
}

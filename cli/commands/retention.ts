import type { Command } from "commander";
import { clock } from "~/platform/clock.server.ts";
import { runRetention } from "~/retention.server.ts";
import { withDatabase } from "../connection.ts";
import { tell } from "../output.ts";

/** `bib retention run`. */
export function addRetention(bib: Command): void {
  const retention = bib.command("retention").description("Bewaartermijnen: wat weg moet, gaat weg.");
  retention
    .command("run")
    .description(
      "Wist wat lang genoeg bewaard is: namen en adressen van uitgenodigde mensen 30 dagen na het sluiten van hun ronde, " +
        "en de lijst van verstuurde mails na 30 dagen. De site doet dit ook elke dag zelf.",
    )
    .option("--json", "uitkomst als JSON")
    .action(async (options: { json?: boolean }) => {
      let isStopping = false;
      const stop = () => {
        isStopping = true;
      };
      process.once("SIGTERM", stop);
      const erased = await withDatabase(({ db }) => runRetention(db, clock.now(), () => isStopping));
      process.removeListener("SIGTERM", stop);
      tell(options, erased, [
        `Gewist: ${erased.people} mensen van lijsten, ${erased.invitations} adressen van uitnodigingen, ${erased.mails} mails.`,
      ]);
    });
}

import type { Command } from "commander";
import { clock } from "~/platform/clock.server.ts";
import { type ErasedCounts, runRetention, tryRetention } from "~/retention.server.ts";
import { withDatabase } from "../connection.ts";
import { tell } from "../output.ts";

interface Options {
  dryRun?: boolean;
  json?: boolean;
}

/** `bib retention run`. */
export function addRetention(bib: Command): void {
  const retention = bib.command("retention").description("Bewaartermijnen: wat weg moet, gaat weg.");
  retention
    .command("run")
    .description(
      "Wist wat lang genoeg bewaard is, zoals docs/data-register.md belooft: sessies en tellers die voorbij zijn, wie op " +
        "lijsten stond en hoe uitgenodigden bereikbaar waren (30 dagen na het sluiten van hun ronde), verstuurde mails " +
        "(30 dagen), verborgen teksten (een jaar) en accounts die twee jaar niet zijn gebruikt; de eigenaar krijgt 30 " +
        "dagen van tevoren een mail. De site doet dit ook elke dag zelf.",
    )
    .option("--dry-run", "laat zien wat er weg zou gaan, en wist niets")
    .option("--json", "uitkomst als JSON")
    .action((options: Options) => (options.dryRun ? tryOut(options) : run(options)));
}

async function run(options: Options): Promise<void> {
  let isStopping = false;
  const stop = () => {
    isStopping = true;
  };
  process.once("SIGTERM", stop);
  const erased = await withDatabase(({ db }) => runRetention(db, clock.now(), () => isStopping));
  process.removeListener("SIGTERM", stop);
  tell(options, erased, ["Gewist:", ...linesOf(erased)]);
}

async function tryOut(options: Options): Promise<void> {
  const erased = await withDatabase(({ db }) => tryRetention(db, clock.now()));
  tell(options, erased, ["Er is niets gewist. Dit zou weg gaan:", ...linesOf(erased)]);
}

const what: Record<keyof ErasedCounts, string> = {
  rounds: "rondes losgemaakt van mensen",
  statementRounds: "rondes met stellingen losgemaakt van mensen",
  sessions: "sessies",
  limits: "tellers tegen misbruik",
  people: "mensen van lijsten",
  invitations: "adressen van uitnodigingen",
  mails: "mails",
  jottings: "kladjes van medewerkers",
  hiddenTexts: "verborgen teksten",
  warned: "accounts waarvan de eigenaar een mail krijgt",
  accounts: "accounts",
};

function linesOf(erased: ErasedCounts): string[] {
  return Object.entries(what).map(([rule, name]) => `  ${erased[rule as keyof ErasedCounts]} ${name}`);
}

import type { Command } from "commander";
import { and, eq } from "drizzle-orm";
import { createSnapshot } from "~/features/results/snapshot.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { rounds } from "~db/schema/index.ts";
import { StartError } from "~db/start-error.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { tell } from "../output.ts";

interface Options {
  round: string;
  organisation?: string;
  json?: boolean;
}

/** `bib snapshot create`. */
export function addSnapshot(bib: Command): void {
  const snapshot = bib.command("snapshot").description("Uitkomsten van een ronde op één moment.");
  snapshot
    .command("create")
    .description("Telt een ronde en maakt de uitkomsten openbaar. Bij te weinig nieuwe antwoorden verandert er niets.")
    .requiredOption("--round <ronde>", "naam van de ronde")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (options: Options) => {
      const outcome = await withDatabase(async (handle) => {
        const organisation = await chooseOrganisation(handle, options.organisation);
        const [round] = await handle.db
          .select({ id: rounds.id })
          .from(rounds)
          .where(and(eq(rounds.organisationId, organisation.id), eq(rounds.slug, options.round)));
        if (!round) throw new UsageError(`Ronde ${options.round} bestaat niet.`);
        return createSnapshot(handle.db, { organisationId: organisation.id, roundId: round.id, now: clock.now() });
      });
      tell(options, outcome, [sentenceOf(outcome, options.round)]);
    });
}

function sentenceOf(outcome: Awaited<ReturnType<typeof createSnapshot>>, round: string): string {
  switch (outcome.kind) {
    case "created":
      return `Uitkomst ${outcome.id} van ronde ${round} is gemaakt.`;
    case "unchanged":
      return `Ronde ${round} heeft te weinig nieuwe antwoorden: uitkomst ${outcome.id} blijft de laatste.`;
    case "busy":
      throw new StartError(`Ronde ${round} wordt op dit moment al geteld: probeer het zo opnieuw.`);
    default:
      return unreachable(outcome);
  }
}

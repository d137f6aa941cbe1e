import type { Command } from "commander";
import { and, eq } from "drizzle-orm";
import { snapshotSteps } from "~/features/results/snapshot/count-round.queries.server.ts";
import { type Verification, verifySnapshot } from "~/features/results/snapshot/verify.queries.server.ts";
import { createSnapshot } from "~/features/results/snapshot.commands.server.ts";
import { clock } from "~/platform/clock.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { formatDate, formatDateTime } from "~/ui/format.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";
import { StartError } from "~db/start-error.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { progressBar, tell } from "../output.ts";

interface Options {
  round: string;
  organisation?: string;
  json?: boolean;
}

/** `bib snapshot create` and `bib snapshot verify`. */
export function addSnapshot(bib: Command): void {
  const snapshot = bib.command("snapshot").description("Uitkomsten van een ronde op één moment.");
  snapshot
    .command("create")
    .description("Telt een ronde en maakt de uitkomsten openbaar. Bij te weinig nieuwe antwoorden verandert er niets.")
    .requiredOption("--round <ronde>", "naam van de ronde")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (options: Options) => {
      const outcome = await withDatabase((handle) => create(handle, options));
      tell(options, outcome, [sentenceOf(outcome, options.round)]);
    });
  snapshot
    .command("verify")
    .description("Telt de antwoorden van een uitkomst opnieuw en vergelijkt alles, tot op de bit.")
    .argument("<nummer>", "nummer van de uitkomst")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (id: string, options: Omit<Options, "round">) => {
      if (!/^\d{1,9}$/.test(id)) throw new UsageError(`"${id}" is geen nummer van een uitkomst.`);
      const outcome = await withDatabase(async (handle) => {
        const organisation = await chooseOrganisation(handle, options.organisation);
        return verifySnapshot(handle.db, { organisationId: organisation.id, id: Number(id) });
      });
      const sentence = verificationSentence(outcome, id);
      tell(options, outcome, [sentence]);
    });
}

async function create(handle: DatabaseHandle, options: Options) {
  const organisation = await chooseOrganisation(handle, options.organisation);
  const [round] = await handle.db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisation.id), eq(rounds.slug, options.round)));
  if (!round) throw new UsageError(`Ronde ${options.round} bestaat niet.`);
  const progress = progressBar("Uitkomst", snapshotSteps.length);
  try {
    return await createSnapshot(handle.db, {
      organisationId: organisation.id,
      roundId: round.id,
      now: clock.now(),
      onStep: (step) => progress.at(snapshotSteps.indexOf(step) + 1),
    });
  } finally {
    progress.stop();
  }
}

function sentenceOf(outcome: Awaited<ReturnType<typeof createSnapshot>>, round: string): string {
  switch (outcome.kind) {
    case "created":
      return `Uitkomst ${outcome.id} van ronde ${round} is gemaakt.`;
    case "unchanged":
      return `Ronde ${round} heeft te weinig nieuwe antwoorden: de cijfers van uitkomst ${outcome.id} blijven staan.`;
    case "not-open":
      throw new UsageError(
        `Ronde ${round} is nog niet open: zij opent op ${formatDateTime(outcome.opensAt, "nl")}. Er is niets geteld en niets opgeslagen.`,
      );
    case "not-yet":
      throw new UsageError(
        `Van ronde ${round} zijn er pas vanaf ${formatDate(outcome.resultsFrom, "nl")} uitkomsten. Er is niets geteld en niets opgeslagen.`,
      );
    case "busy":
      throw new StartError(`Ronde ${round} wordt op dit moment al geteld: probeer het zo opnieuw.`);
    default:
      return unreachable(outcome);
  }
}

/** What came of it; a difference, or what cannot be verified, ends the command with 1. */
function verificationSentence(outcome: Verification, id: string): string {
  switch (outcome.kind) {
    case "verified":
      return `Uitkomst ${id} klopt tot op de bit: ${outcome.cells} cijfers, ${outcome.findings} bevindingen en ${outcome.tallies} tellingen.`;
    case "answers-changed":
      throw new StartError(
        `Uitkomst ${id} is niet meer na te tellen: sindsdien kwamen er antwoorden bij, gingen er af of veranderden er.`,
      );
    case "other-method":
      throw new StartError(
        `Uitkomst ${id} is gemaakt met versie ${outcome.methodVersion} van de rekenregels: tel haar na met een programma van die versie.`,
      );
    case "differs":
      throw new StartError(`Uitkomst ${id} klopt niet (${outcome.what}). Het eerste verschil: ${outcome.first}`);
    case "unknown":
      throw new UsageError(`Uitkomst ${id} bestaat niet.`);
    default:
      return unreachable(outcome);
  }
}

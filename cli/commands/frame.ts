import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { and, eq } from "drizzle-orm";
import { type FrameImport, importFrame } from "~/features/invitations/frame/frame-import.commands.server.ts";
import { problemInWords } from "~/features/invitations/frame/frame-problem.ts";
import { translator } from "~/i18n/translate.ts";
import { BadInput } from "~/platform/bad-input.ts";
import { clock } from "~/platform/clock.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import type { DatabaseHandle } from "~db/client.server.ts";
import { rounds } from "~db/schema/index.ts";
import { codeOf } from "~db/start-error.ts";
import { chooseOrganisation, withDatabase } from "../connection.ts";
import { UsageError } from "../failure.ts";
import { tell } from "../output.ts";

interface Options {
  round: string;
  organisation?: string;
  json?: boolean;
}

/** `bib frame import`. */
export function addFrame(bib: Command): void {
  const frame = bib.command("frame").description("De lijst met mensen waaruit een steekproef wordt getrokken.");
  frame
    .command("import")
    .description(
      "Leest een lijst met mensen in voor een ronde. Kolommen: persoon, gemeente, wijk, leeftijd of geboortejaar, " +
        "geslacht, opleiding, naam_adres (regels met ' / ' ertussen) en e-mail. Alles of niets.",
    )
    .argument("<bestand>", "CSV-bestand, UTF-8")
    .requiredOption("--round <ronde>", "naam van de ronde")
    .option("--organisation <naam>", "organisatie, als er meer zijn")
    .option("--json", "uitkomst als JSON")
    .action(async (path: string, options: Options) => {
      const outcome = await withDatabase((handle) => importFile(handle, path, options));
      const people = peopleOf(outcome, options.round);
      tell(options, { people }, [`De lijst is ingelezen: ${people} mensen.`]);
    });
}

async function importFile(handle: DatabaseHandle, path: string, options: Options): Promise<FrameImport> {
  const { id: organisationId } = await chooseOrganisation(handle, options.organisation);
  const [round] = await handle.db
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.organisationId, organisationId), eq(rounds.slug, options.round)));
  if (!round) return { kind: "unknown-round" };
  const bytes = createReadStream(path);
  const file = { organisationId, roundId: round.id, name: basename(path), bytes, now: clock.now() };
  try {
    return await importFrame(handle.db, file);
  } catch (error) {
    if (["ENOENT", "EISDIR", "EACCES"].includes(codeOf(error) ?? "")) {
      throw new BadInput({ file: path }, "dit bestand kan niet worden gelezen.");
    }
    throw error;
  }
}

/** How many people were read, or the sentence for what the operator can mend. */
function peopleOf(outcome: FrameImport, round: string): number {
  switch (outcome.kind) {
    case "imported":
      return outcome.people;
    case "wrong": {
      const t = translator("nl");
      const { problems, total } = outcome;
      const more =
        problems.length < total ? [t("invitations.frame.wrongShown", { shown: problems.length, total })] : [];
      throw new UsageError([...problems.map((problem) => problemInWords(t, problem)), ...more].join("\n"));
    }
    case "already-drawn":
      throw new UsageError("Er is al een steekproef getrokken: de lijst kan niet meer veranderen.");
    case "round-closed":
      throw new UsageError(`Ronde ${round} is gesloten.`);
    case "unknown-round":
      throw new UsageError(`Ronde ${round} bestaat niet.`);
    default:
      return unreachable(outcome);
  }
}

import type { Command } from "commander";
import { opinionMap } from "~/features/discussions/opinion-groups/opinion-map.ts";
import { opinionReport } from "~/features/discussions/opinion-groups/opinion-report.ts";
import { opinionTable } from "~/features/discussions/opinion-groups/opinion-table.ts";
import { readVotesFile, type VoterInFile, type VotesFile } from "~/features/discussions/opinion-groups/votes-file.ts";
import { BadInput } from "~/platform/bad-input.ts";
import { readTextFile } from "../input-file.ts";
import { tell } from "../output.ts";

interface Options {
  givenGroups?: boolean;
  json?: boolean;
}

const EXPLAINED = `
Het bestand heeft een rij per deelnemer, zoals Polis die maakt: participant, group-id, en daarna een kolom per stelling.
Kolommen als xid, n-comments, n-votes, n-agree en n-disagree mogen er ook in staan. In een cel van een stelling staat:
  1       eens
  -1      oneens
  0       overgeslagen: telt mee als stem
  niets   niet gestemd

Zonder --given-groups worden de groepen uitgerekend. Dan doet mee wie op 7 stellingen of meer heeft gestemd.
De cijfers zijn precies en gaan ook over kleine groepen: publiceer ze niet zonder de regels in docs/method.md.

Voorbeeld:
  bib opinion-groups participants-votes.csv --given-groups --json
  met in participants-votes.csv: participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1
                                 17,0,0,2,1,1,1,-1`;

/** `bib opinion-groups`. */
export function addOpinionGroups(bib: Command): void {
  bib
    .command("opinion-groups")
    .description("Zoekt in een bestand met stemmen op stellingen de meningsgroepen. Heeft geen database nodig.")
    .argument("<stemmen.csv>")
    .option("--given-groups", "neem de groepen die in het bestand staan (kolom group-id)")
    .option("--json", "uitkomst als JSON")
    .addHelpText("after", EXPLAINED)
    .action((path: string, options: Options) => {
      const file = readTextFile(path);
      const given = options.givenGroups ?? false;
      const votes = readVotesFile(file, given);
      const { voters, silhouette } = given ? { voters: votes.voters, silhouette: null } : found(votes, file.name);
      const report = opinionReport(voters, votes.statements);
      const apart = voters.filter(({ group }) => group === null).length;
      const facts = { people: voters.length, apart, statements: votes.statements.length, silhouette };
      tell(options, report, opinionTable(report, facts));
    });
}

/** The same people in the groups that follow from their votes. */
function found({ voters, statements }: VotesFile, file: string): { voters: VoterInFile[]; silhouette: number } {
  const map = opinionMap(voters, statements);
  if (!map) {
    throw new BadInput(
      { file, line: 2, column: statements[0] },
      "er zijn geen groepen te vinden. Te weinig mensen stemden vaak genoeg, of iedereen stemde hetzelfde.",
    );
  }
  const grouped = voters.map((voter, place) => ({ ...voter, group: nameOf(map.groupOf[place] ?? null) }));
  return { voters: grouped, silhouette: map.silhouette };
}

function nameOf(group: number | null): string | null {
  return group === null ? null : String(group);
}

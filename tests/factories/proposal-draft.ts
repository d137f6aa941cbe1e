import { startDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { emptyContent, type ProposalContent } from "~/features/proposals/editing/proposal-content.ts";
import type { Database } from "~db/client.server.ts";

/** A proposal in which everything is filled in that must be there before it can be published. */
export const completeContent: ProposalContent = {
  ...emptyContent("Sluiskade: een nieuwe kade"),
  summary: "De gemeente wil een kade aanleggen. Er komt een plek om te zitten.",
  areaLabel: "Achtersluispolder, Zaanstad",
  areaCode: "BU04791110",
  scenarios: [
    { code: "nul", kind: "nul", name: "Niets doen", description: "De oever blijft zoals hij is.", ground: "test" },
    { code: "plan", kind: "intervention", name: "Kade", description: "Er komt een kade van hout.", ground: "test" },
  ],
  themes: [{ themeCode: "wonen", reason: "een plek om te zitten", ground: "test" }],
  sources: ["Bestuursrapportage 2026"],
};

/** A draft that can be published, and its number. */
export async function aDraft(
  db: Database,
  { organisationId, officialId, ...content }: { organisationId: number; officialId: string } & Partial<ProposalContent>,
): Promise<number> {
  return await startDraft(db, { organisationId, officialId, ...completeContent, ...content }, new Date());
}

import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { asOwner } from "../setup/database.ts";
import { everyKindOfItem } from "./round.ts";

const day = 24 * 60 * 60 * 1000;

type RoundDraft = Pick<
  Parameters<typeof openRound>[1],
  "organisationId" | "slug" | "audience" | "panelId" | "proposalId"
> &
  Pick<Parameters<typeof createQuestionnaire>[1], "instrument">;

/** A round of the small region that is open today, and its number. */
export async function aRound(db: Database, { instrument, ...round }: RoundDraft): Promise<number> {
  const { organisationId, slug } = round;
  const titles = { titleNl: "Proef", titleEn: "Trial" };
  const questionnaire = { organisationId, slug, instrument, ...titles, items: everyKindOfItem };
  const period = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  return asOwner(db, async (owner) => {
    const questionnaireId = await createQuestionnaire(owner, questionnaire);
    return openRound(owner, { ...round, ...titles, ...period, questionnaireId, areaCode: "MRA" });
  });
}

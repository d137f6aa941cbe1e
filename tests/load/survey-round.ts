import type { ItemDraft } from "~/features/questionnaires/item.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { createDatabase } from "~db/client.server.ts";
import { organisations } from "~db/schema/index.ts";

/** A survey as bureaus send them: ten grades, five statements, four choices and a text. */
const questions: ItemDraft[] = [
  ...some(10, (code): ItemDraft => ({ ...asked(code), type: "grade", lowest: 1, highest: 10 })),
  ...some(5, (code): ItemDraft => ({ ...asked(code), type: "likert", lowest: 1, highest: 5, options: options(5) })),
  ...some(
    4,
    (code): ItemDraft => ({ ...asked(code), type: "single_choice", lowest: 1, highest: 4, options: options(4) }),
  ),
  { ...asked("tekst"), type: "open_text", required: false },
];

function some(count: number, make: (code: string) => ItemDraft): ItemDraft[] {
  return Array.from({ length: count }, (_, place) => make(`${make("").type}_${place + 1}`));
}

function asked(code: string) {
  return { code, textNl: "Wat vindt u hiervan?", textEn: "What do you think of this?", required: true };
}

function options(count: number) {
  return Array.from({ length: count }, (_, place) => ({
    value: place + 1,
    labelNl: `Antwoord ${place + 1}`,
    labelEn: `Answer ${place + 1}`,
  }));
}

/** Opens a round of twenty questions for everybody in the bench's database; gives its name and organisation. */
export async function openSurvey(ownerUrl: string): Promise<{ slug: string; organisationId: number }> {
  const { db, close } = createDatabase(ownerUrl, { poolSize: 1, applicationName: "bench" });
  try {
    const [organisation] = await db.select({ id: organisations.id }).from(organisations).limit(1);
    if (!organisation) throw new Error("There is no organisation");
    const organisationId = organisation.id;
    const slug = "bench-vragenlijst";
    const titles = { titleNl: "Twintig vragen", titleEn: "Twenty questions" };
    const questionnaireId = await createQuestionnaire(db, {
      ...{ organisationId, slug, instrument: "survey", items: questions },
      ...titles,
    });
    const now = Date.now();
    const period = { opensAt: new Date(now - 60_000), closesAt: new Date(now + 24 * 60 * 60 * 1000) };
    await openRound(db, {
      organisationId,
      slug,
      questionnaireId,
      ...titles,
      ...period,
      audience: "open",
      areaCode: "MRA",
    });
    return { slug, organisationId };
  } finally {
    await close();
  }
}

import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { drafts, responses } from "~db/schema/index.ts";
import { anOpenRound } from "../factories/round.ts";
import { asOwner, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let roundId = 0;
const slug = "net-gesloten";

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  const { organisationId, questionnaireId } = await anOpenRound(db);
  const moment = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  roundId = await asOwner(db, (owner) =>
    openRound(owner, {
      ...{ organisationId, questionnaireId, slug, titleNl: "Wonen", titleEn: "Housing", audience: "open" },
      ...{ areaCode: "GM0363", opensAt: moment(-60), closesAt: moment(-1) },
    }),
  );
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

function send(fields: Record<string, string>): Promise<Response> {
  const carrier = { formKey: randomUUID(), ronde: slug, onderdeel: "0" };
  const body = new URLSearchParams({ ...carrier, ...fields });
  return site(new Request(`http://localhost/vragenlijsten/${slug}`, { method: "POST", body }));
}

test.each(["volgende", "versturen"])(
  "who was answering when the round closed gets the text back to copy, and nothing is stored (%s)",
  async (actie) => {
    const { db } = await testDatabase();
    const text = "Meer bomen, & minder <auto's>.";
    const answer = await send({ actie, cijfer: "8", wonen: "same", tekst: text });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("U kunt ze hieronder nog lezen en kopiëren.");
    expect(page).toMatch(/<textarea[^>]*>Meer bomen, &amp; minder &lt;auto&#x27;s&gt;\.<\/textarea>/);
    expect(page).not.toMatch(/<textarea[^>]*(disabled|readonly)/);
    expect(await db.select().from(responses).where(eq(responses.roundId, roundId))).toEqual([]);
    expect(await db.select().from(drafts).where(eq(drafts.roundId, roundId))).toEqual([]);
  },
);

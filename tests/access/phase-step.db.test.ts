import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { answerPhase } from "~/features/proposals/cycle/phase.commands.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { proposals } from "~db/schema/index.ts";
import { aBrowserOf, cookieOf } from "../factories/account.ts";
import { aProposalToAnswer, aStoredComment } from "../factories/input.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;

beforeAll(async () => {
  configureDatabase((await testDatabase()).appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

test("a step without a reason that it needs names the field, and the answers on the page still stand there", async () => {
  const { db } = await testDatabase();
  const about = await aProposalToAnswer(db, { phase: "beleidsvorming" });
  await aStoredComment(db, about, { author: about.resident.id });
  const bodies = { look: "Huurders gaan erop vooruit.", choose: "", work: "", learn: "" };
  const by = { ...about, officialId: about.official.id };
  await answerPhase(db, { ...by, phase: "beleidsvorming", known: 0, bodies }, new Date());
  const [row] = await db.select({ slug: proposals.slug }).from(proposals).where(eq(proposals.id, about.proposalId));
  const headers = { Cookie: cookieOf(await aBrowserOf(db, about.official)) };
  for (const [intent, field] of [
    ["back", "reasonBack"],
    ["on", "reasonOn"],
  ] as const) {
    const body = new URLSearchParams({ intent, from: "beleidsvorming", [field]: "" });
    const sent = new Request(`http://localhost/beheer/voorstellen/${row?.slug}/fase`, {
      method: "POST",
      headers,
      body,
    });
    const answer = await site(sent);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    const fields = page.match(/<textarea[^>]*>/g) ?? [];
    expect(fields.find((one) => one.includes(`name="${field}"`))).toContain('aria-invalid="true"');
    expect(page).toMatch(/<textarea[^>]*name="look"[^>]*>Huurders gaan erop vooruit\.<\/textarea>/);
  }
});

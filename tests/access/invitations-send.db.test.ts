import { beforeAll, expect, test } from "vitest";
import { openingInWords } from "~/features/invitations/invitation.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { aDrawnRound } from "../factories/invited-round.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const hour = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour);
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let open: Awaited<ReturnType<typeof aDrawnRound>>;
let cookie: string;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  open = await aDrawnRound(db, { people: 12, size: 8, period: { opensAt: inHours(-24), closesAt: inHours(240) } });
  cookie = await aBrowserOf(db, await anAccount(db, { organisationId: open.organisationId, role: "admin" }));
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

/** Sends the form that mails, and gives the page that follows. */
async function mail(roundId: number): Promise<string> {
  const page = `http://localhost/beheer/rondes/${roundId}/uitnodigen/versturen`;
  const body = new URLSearchParams({ intent: "mail", turn: "first" });
  const answer = await site(new Request(page, { method: "POST", headers: { Cookie: cookie }, body }));
  expect(answer.status).toBe(303);
  const next = new URL(answer.headers.get("Location") ?? "", page);
  return await (await site(new Request(next, { headers: { Cookie: cookie } }))).text();
}

test("without a mail server one sentence says that the mails wait", async () => {
  const text = await mail(open.roundId);
  expect(text).toContain("Er is geen mailserver ingesteld. Daarom gaan ze nog niet weg.");
  expect(text).not.toContain("Ze gaan vanzelf weg");
  expect(text.match(/geen mailserver/g)).toHaveLength(1);
});

test("who mails before the opening reads when mailing can begin, and what letters would fix", async () => {
  const { db } = await testDatabase();
  const period = { opensAt: inHours(10), closesAt: inHours(240) };
  const soon = await aDrawnRound(db, { people: 12, size: 8, of: open.organisationId, period });
  const text = await mail(soon.roundId);
  expect(text).toContain(`De ronde opent op ${openingInWords(period.opensAt, "nl")}. Mailen kan vanaf dan.`);
  expect(text).toContain("u kunt de ronde niet meer later laten beginnen of eerder laten sluiten");
});

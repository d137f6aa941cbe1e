import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { placeComment } from "~/features/discussions/comment.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { anAccount } from "../factories/account.ts";
import { aProposal } from "../factories/small-region.ts";
import { testDatabase } from "../setup/database.ts";
import { matrix } from "./matrix.ts";
import { siteOfRoutes } from "./site-of-routes.ts";
import { aWorld, browserOf } from "./world.ts";

let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let world: Awaited<ReturnType<typeof aWorld>>;

beforeAll(async () => {
  const { db, appUrl } = await testDatabase();
  world = await aWorld(db);
  configureDatabase(appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  return closeDatabase;
});

function send(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return site(new Request(`http://localhost${path}`, { method: "POST", headers, body }));
}

const formPages = [...new Set(matrix.filter(({ form }) => form !== undefined).map(({ path }) => path))];

test.each(formPages)("a body that is no form is a bad request at %s, never a fault of ours", async (path) => {
  const { db } = await testDatabase();
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => world.names[name] ?? "");
  const Cookie = await browserOf(db, world.people.admin);
  const bodies: [string, string][] = [
    ['{"intent":"comment"}', "application/json"],
    ["--a\r\nContent-Disposition: form-data", "multipart/form-data; boundary=a"],
  ];
  for (const [body, type] of bodies) {
    const { status } = await send(address, body, { Cookie, "Content-Type": type });
    expect([400, 404]).toContain(status);
  }
});

const labelledError = /aria-invalid="true"/;

test("who was signed out while writing keeps the text, also when something else in the form is wrong", async () => {
  const text = "Meer groen, alstublieft.";
  const fields = { intent: "comment", formKey: randomUUID(), body: text };
  const answer = await send("/voorstellen/haven/reacties", new URLSearchParams(fields));
  const page = await answer.text();
  expect(answer.status).toBe(401);
  expect(page).toContain(`${text}</textarea>`);
  expect(page).toContain("U bent niet meer ingelogd.");
  expect(page).toContain("Kies of u voor of tegen bent");
});

test("who was signed out while joining a panel keeps what was filled in, also without the consent", async () => {
  const fields = { intent: "join", consentVersion: "1", birthYear: "1950", gender: "anders", areaCode: "GM0479" };
  const answer = await send("/panels/panel-hier", new URLSearchParams(fields));
  const page = await answer.text();
  expect(answer.status).toBe(401);
  expect(page).toContain("U bent niet meer ingelogd.");
  expect(page).toContain("Zet een vinkje als u toestemming geeft.");
  expect(page).toMatch(labelledError);
  expect(page).toMatch(/<input(?=[^>]*name="birthYear")(?=[^>]*value="1950")[^>]*>/);
  expect(page).toMatch(/<input(?=[^>]*checked)(?=[^>]*value="anders")[^>]*>/);
  expect(page).toMatch(/<option(?=[^>]*selected)(?=[^>]*value="GM0479")[^>]*>/);
});

test.each([
  ["moderator", "Moderator"],
  ["official", "Ambtenaar"],
  ["researcher", "Onderzoeker"],
  ["admin", "Beheerder"],
  ["resident", undefined],
] as const)("a comment of a %s carries the badge %s", async (role, badge) => {
  const { db } = await testDatabase();
  const { organisationId } = world.people.resident;
  const slug = `plan-${role}`;
  const proposalId = await aProposal(db, organisationId, { slug });
  const author = await anAccount(db, { organisationId, role });
  const text = { formKey: randomUUID(), body: "Een reactie.", stance: "neutral", threadId: null } as const;
  await placeComment(db, { organisationId, proposalId, authorId: author.id, ...text }, new Date());
  const page = await (await site(new Request(`http://localhost/voorstellen/${slug}/reacties`))).text();
  const badges = ["Moderator", "Ambtenaar", "Onderzoeker", "Beheerder"].filter((word) => page.includes(`>${word}<`));
  expect(badges).toEqual(badge === undefined ? [] : [badge]);
});

import { beforeAll, describe, expect, test } from "vitest";
import { commentPath } from "~/features/discussions/discussion-path.ts";
import { openStatementRound } from "~/features/discussions/statements/statement-round.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { closeDatabase, configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf, anAccount } from "../factories/account.ts";
import { anIdea } from "../factories/idea.ts";
import { aProposalToAnswer, aStoredComment, aStoredDecision, type ProposalToAnswer } from "../factories/input.ts";
import { aMember, aPanel } from "../factories/panel.ts";
import { type TestDatabase, testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

let database: TestDatabase;
let site: Awaited<ReturnType<typeof siteOfRoutes>>;
let about: ProposalToAnswer;
const browsers = { nobody: "", official: "", author: "", other: "" };
type Reader = keyof typeof browsers;

beforeAll(async () => {
  database = await testDatabase();
  about = await aProposalToAnswer(database.db);
  configureDatabase(database.appUrl);
  forgetOrganisation();
  site = await siteOfRoutes();
  browsers.official = await aBrowserOf(database.db, about.official);
  browsers.author = await aBrowserOf(database.db, about.resident);
  browsers.other = await aBrowserOf(database.db, await anAccount(database.db, about));
  return closeDatabase;
});

/** Who of these reads a sentence at an address that says that something was just done. */
async function readersOf(path: string, sentence: string): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (const [reader, cookie] of Object.entries(browsers) as [Reader, string][]) {
    const answer = await site(new Request(`http://localhost${path}`, { headers: { Cookie: cookie } }));
    expect(answer.status).toBe(200);
    if ((await answer.text()).includes(sentence)) readers.push(reader);
  }
  return readers;
}

describe("that something was just done is told to who can have done it, not to who was sent the address", () => {
  test("a decision that was published, with the way to mend a mistake in it", async () => {
    const id = await aStoredDecision(database.db, about, []);
    const page = `/voorstellen/${about.slug}/besluiten?besluit=${id}&klaar=gepubliceerd`;
    expect(await readersOf(page, "Het besluit is gepubliceerd.")).toEqual(["official"]);
    expect(await readersOf(page, `/beheer/voorstellen/${about.slug}/besluiten#gepubliceerd`)).toEqual(["official"]);
  });

  test("an idea that was placed, or reported", async () => {
    const { id } = await anIdea(database.db, about.organisationId, { authorId: about.resident.id });
    expect(await readersOf(`/ideeen/${id}?klaar=placed`, "Uw idee staat op de site.")).toEqual(["author"]);
    const reporters = await readersOf(`/ideeen/${id}?klaar=reported`, "Dank u wel.");
    expect(reporters).toEqual(["official", "other"]);
  });

  test("a comment that was changed, or reported, whether it opened the thread or replies in it", async () => {
    const thread = await aStoredComment(database.db, about, { author: about.resident.id });
    const reply = await aStoredComment(database.db, about, { author: about.resident.id, thread });
    for (const id of [thread, reply]) {
      const [page = ""] = commentPath(about.slug, { threadId: thread, id }).split("#");
      expect(await readersOf(`${page}&gelukt=gewijzigd`, "Uw reactie is aangepast.")).toEqual(["author"]);
      expect(await readersOf(`${page}&gelukt=gemeld`, "Dank u. Een moderator")).toEqual(["official", "other"]);
    }
  });
});

describe("what was wiped is told as it is now, to whoever is signed in and of whom it is true", () => {
  test("a panel that somebody left", async () => {
    const { organisationId } = about;
    const panel = await aPanel(database.db, { organisationId });
    await aMember(database.db, { organisationId, id: panel.id }, { userId: about.resident.id });
    const told = await readersOf(`/panels/${panel.slug}?gelukt=gestopt`, "U bent geen lid van dit panel.");
    expect(told).toContain("other");
    expect(told).not.toContain("author");
    expect(told).not.toContain("nobody");
  });

  test("answers to statements", async () => {
    const day = 24 * 60 * 60 * 1000;
    const now = new Date();
    const period = { opensAt: now, closesAt: new Date(now.getTime() + 7 * day), statements: ["De pont is te vol."] };
    await openStatementRound(database.db, { ...about, officialId: about.official.id, ...period }, now);
    const told = await readersOf(
      `/voorstellen/${about.slug}/stellingen?klaar=forgotten`,
      "Wij hebben geen antwoorden van u op deze stellingen.",
    );
    expect(told).not.toContain("nobody");
    expect(told).toContain("other");
  });
});

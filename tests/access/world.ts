import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import { hashOfToken, newToken, sessionCookieName } from "~/features/accounts/session-cookie.server.ts";
import { makeLetters } from "~/features/invitations/reach/reach.commands.server.ts";
import { createAssembly } from "~/features/panels/lot/lot.commands.server.ts";
import { appointGuardian, writeView } from "~/features/proposals/guardians/guardian.commands.server.ts";
import { ownGuardian, publishedViews } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { newReceipt } from "~/features/responses/receipt.server.ts";
import type { Database } from "~db/client.server.ts";
import { panelMembers, responses, rounds, sessions } from "~db/schema/index.ts";
import { anAccount } from "../factories/account.ts";
import { aDrawnRound } from "../factories/invited-round.ts";
import { withOutlines } from "../factories/outlines.ts";
import { aPanel as aStoredPanel } from "../factories/panel.ts";
import { aRound } from "../factories/round-today.ts";
import { aProposal, aSmallRegion } from "../factories/small-region.ts";
import { aConversation } from "./conversation-world.ts";
import { decidingNames } from "./deciding-world.ts";
import { editingNames } from "./editing-world.ts";
import { ideaNames } from "./idea-world.ts";
import type { Actor } from "./matrix/table.ts";

const day = 24 * 60 * 60 * 1000;

/** An organisation with one of everything, another one with things of its own, and people with every role. */
export async function aWorld(db: Database) {
  const organisationId = await aSmallRegion(db);
  const elsewhere = await aSmallRegion(db);
  await withOutlines(db, "GM0479");
  const proposalId = await aProposal(db, organisationId, { slug: "haven", themes: ["wonen"] });
  await aProposal(db, organisationId, { slug: "zaandam", areaCode: "GM0479" });
  const proposalElsewhere = await aProposal(db, elsewhere, { slug: "haven-elders" });
  const panelId = await aPanel(db, organisationId, "panel-hier");
  await aPanel(db, organisationId, "panel-om-lid-te-worden");
  await aPanel(db, organisationId, "panel-om-te-verlaten");
  await aPanel(db, elsewhere, "panel-elders");
  const asked = {
    value: await aRound(db, { organisationId, slug: "waarderen-2026", instrument: "value_rating", audience: "open" }),
    effects: await aRound(db, {
      ...{ organisationId, proposalId },
      slug: "effecten-haven",
      instrument: "perceived_effect",
      audience: "open",
    }),
    open: await aRound(db, { organisationId, slug: "open-vragenlijst", instrument: "survey", audience: "open" }),
    panel: await aRound(db, {
      ...{ organisationId, panelId },
      slug: "panel-vragenlijst",
      instrument: "survey",
      audience: "panel",
    }),
    elsewhere: await aRound(db, {
      ...{ organisationId: elsewhere, slug: "vragenlijst-elders" },
      instrument: "survey",
      audience: "open",
    }),
  };
  const people = await everybody(db, { organisationId, elsewhere, panelId });
  await askGuardian(db, { organisationId, proposalId, email: people.panelMember.email, by: people.official.id });
  const conversation = {
    here: { organisationId, proposalId },
    elsewhere: { organisationId: elsewhere, proposalId: proposalElsewhere },
    people,
  };
  const password = "drie vogels op het dak";
  return {
    names: {
      noToken: "bestaat-niet",
      proposal: "haven",
      proposalElsewhere: "haven-elders",
      panel: "panel-hier",
      panelElsewhere: "panel-elders",
      panelRound: String(asked.panel),
      openSurvey: "open-vragenlijst",
      panelSurvey: "panel-vragenlijst",
      panelToJoin: "panel-om-lid-te-worden",
      panelToLeave: "panel-om-te-verlaten",
      surveyElsewhere: "vragenlijst-elders",
      ...(await invitedPeople(db, organisationId, elsewhere)),
      receipt: await aReceipt(db, organisationId, asked.open),
      receiptElsewhere: await aReceipt(db, elsewhere, asked.elsewhere),
      guardianView: await aView(db, { organisationId, proposalId, guardian: people.panelMember }),
      guardianViewElsewhere: await aViewElsewhere(db, { organisationId: elsewhere, proposalId: proposalElsewhere }),
      round: "effecten-haven",
      valueRound: "waarderen-2026",
      openRound: String(asked.open),
      roundElsewhere: String(asked.elsewhere),
      assembly: await anAssembly(db, organisationId),
      assemblyElsewhere: await anAssembly(db, elsewhere),
      questionnaire: await questionnaireOf(db, asked.open),
      questionnaireElsewhere: await questionnaireOf(db, asked.elsewhere),
      ...(await decidingNames(
        db,
        { organisationId, proposalId, officialId: people.official.id },
        { organisationId: elsewhere, proposalId: proposalElsewhere, officialId: people.elsewhere.id },
      )),
      ...(await aConversation(db, conversation)),
      ...(await editingNames(db, {
        here: { organisationId, officialId: people.official.id },
        elsewhere: { organisationId: elsewhere, officialId: people.elsewhere.id },
      })),
      ...(await ideaNames(db, conversation)),
      email: (await anAccount(db, { organisationId, password })).email,
      password,
    } as Record<string, string>,
    people,
  };
}

/** The panel member speaks for nature. */
async function askGuardian(
  db: Database,
  { by, ...asked }: { organisationId: number; proposalId: number; email: string; by: string },
): Promise<void> {
  const appointment = { ...asked, speaksFor: "nature", reason: "Ecoloog", appointedBy: by } as const;
  const outcome = await appointGuardian(db, appointment, new Date());
  if (outcome.kind !== "appointed") throw new Error(`The guardian was not appointed: ${outcome.kind}`);
}

/** What the guardian published about a home. */
async function aView(
  db: Database,
  { guardian, ...about }: { organisationId: number; proposalId: number; guardian: { id: string } },
): Promise<string> {
  const { organisationId } = about;
  const { id: guardianId = 0 } = (await ownGuardian(db, { ...about, userId: guardian.id })) ?? {};
  const text = { theme: "wonen", score: null, body: "Denk aan 2100.", sources: ["Bron"] } as const;
  await writeView(db, { organisationId, guardianId, ...text, sources: [...text.sources], publish: true }, new Date());
  return String((await publishedViews(db, about))[0]?.id);
}

/** The same of another organisation, with a guardian and an official of its own. */
async function aViewElsewhere(db: Database, about: { organisationId: number; proposalId: number }): Promise<string> {
  const { organisationId } = about;
  const guardian = await anAccount(db, { organisationId });
  const official = await anAccount(db, { organisationId, role: "official" });
  await askGuardian(db, { ...about, email: guardian.email, by: official.id });
  return await aView(db, { ...about, guardian });
}

/** A round here and one elsewhere to which people were invited by letter, and the link of one of them. */
async function invitedPeople(db: Database, organisationId: number, elsewhere: number) {
  const period = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  const invite = async (of: number) => {
    const round = await aDrawnRound(db, { people: 6, size: 3, of, period });
    const letters = { turn: "first", origin: "http://localhost", contact: null, now: new Date() } as const;
    const outcome = await makeLetters(db, { ...round, ...letters });
    const token = outcome.kind === "made" ? outcome.people[0]?.token : undefined;
    if (!token) throw new Error(`No letters were made: ${outcome.kind}`);
    return { round: String(round.roundId), token };
  };
  const [here, there] = [await invite(organisationId), await invite(elsewhere)];
  return {
    ...{ invitedRound: here.round, invitation: here.token },
    ...{ invitedElsewhere: there.round, invitationElsewhere: there.token },
  };
}

async function anAssembly(db: Database, organisationId: number): Promise<string> {
  const slug = `beraad-${organisationId}`;
  const quotas = { geslacht: { vrouw: { least: 1, most: 4 } } };
  await createAssembly(db, { organisationId, slug, title: "Burgerberaad", seats: 4, quotas, now: new Date() });
  return slug;
}

type People = Record<Exclude<Actor, "anonymous">, Awaited<ReturnType<typeof anAccount>>>;

async function everybody(
  db: Database,
  { organisationId, elsewhere, panelId }: { organisationId: number; elsewhere: number; panelId: number },
): Promise<People> {
  const one = (role: Role, at = organisationId) => anAccount(db, { organisationId: at, role });
  const panelMember = await one("resident");
  const consent = { consentVersion: "1", consentedOn: "2026-01-01" };
  await db
    .insert(panelMembers)
    .values({ organisationId, panelId, userId: panelMember.id, recruitment: "open", ...consent });
  return {
    resident: await one("resident"),
    panelMember,
    moderator: await one("moderator"),
    official: await one("official"),
    elsewhere: await one("official", elsewhere),
    researcher: await one("researcher"),
    admin: await one("admin"),
  };
}

/** A browser in which this person is signed in at their own organisation: the header Cookie it sends. */
export async function browserOf(db: Database, person: People[keyof People]): Promise<string> {
  const token = newToken();
  const later = new Date(Date.now() + day);
  const { organisationId, id: userId } = person;
  await db
    .insert(sessions)
    .values({ organisationId, userId, tokenHash: hashOfToken(token), expiresAt: later, endsAt: later });
  return `${sessionCookieName}=${token}`;
}

async function aPanel(db: Database, organisationId: number, slug: string): Promise<number> {
  const panel = await aStoredPanel(db, { organisationId, slug, name: slug, surveysPerYear: 4, consentVersion: "1" });
  return panel.id;
}

/** The number of the questionnaire that a round asks, as it stands in an address. */
async function questionnaireOf(db: Database, roundId: number): Promise<string> {
  const [row] = await db.select({ id: rounds.questionnaireId }).from(rounds).where(eq(rounds.id, roundId));
  return String(row?.id);
}

async function aReceipt(db: Database, organisationId: number, roundId: number): Promise<string> {
  const receipt = newReceipt();
  const ids = { organisationId, roundId, participantId: randomUUID(), formKey: randomUUID(), receipt };
  await db
    .insert(responses)
    .values({ ...ids, stream: "open", mode: "web", receivedOn: "2026-01-01", contentHash: "x" });
  return receipt;
}

import { makeLetters } from "~/features/invitations/reach/reach.commands.server.ts";
import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { configureDatabase } from "~/platform/db.server.ts";
import { aDrawnRound } from "../factories/invited-round.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

const day = 24 * 60 * 60 * 1000;

/** The site with a round that is open now, and twenty people who got a letter to it, of the forty in the list. */
export async function anInvitedSite() {
  const { db, appUrl } = await testDatabase();
  const period = { opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day) };
  const round = await aDrawnRound(db, { people: 40, size: 20, period });
  const letters = { turn: "first", origin: "http://localhost", contact: null, now: new Date() } as const;
  const outcome = await makeLetters(db, { ...round, ...letters });
  if (outcome.kind !== "made") throw new Error(`No letters were made: ${outcome.kind}`);
  configureDatabase(appUrl);
  forgetOrganisation();
  return { site: await siteOfRoutes(), round, people: outcome.people };
}

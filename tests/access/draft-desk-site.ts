import { forgetOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { configureDatabase } from "~/platform/db.server.ts";
import { aBrowserOf } from "../factories/account.ts";
import { aProposalToAnswer, aStoredComment } from "../factories/input.ts";
import { testDatabase } from "../setup/database.ts";
import { siteOfRoutes } from "./site-of-routes.ts";

/** The site with the proposal "kade" and one comment on it, and the browser of an official who decides. */
export async function aDraftDeskSite() {
  const { db, appUrl } = await testDatabase();
  const about = await aProposalToAnswer(db, { slug: "kade" });
  const comment = await aStoredComment(db, about, { author: about.resident.id });
  const headers = { Cookie: await aBrowserOf(db, about.official) };
  configureDatabase(appUrl);
  forgetOrganisation();
  return { about, comment, headers, site: await siteOfRoutes() };
}

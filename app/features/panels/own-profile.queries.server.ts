import type { Database } from "~db/client.server.ts";
import { panelMembers } from "~db/schema/index.ts";
import { type Membership, theMember } from "./membership.commands.server.ts";
import type { Profile } from "./profile.ts";

/** What a member told this panel about themselves, or undefined for whoever is no member. */
export async function ownProfile(db: Database, membership: Membership): Promise<Profile | undefined> {
  const { birthYear, ageGroup, gender, education, areaCode, wijkCode, tenure } = panelMembers;
  const [profile] = await db
    .select({ birthYear, ageGroup, gender, education, areaCode, wijkCode, tenure })
    .from(panelMembers)
    .where(theMember(membership));
  return profile;
}

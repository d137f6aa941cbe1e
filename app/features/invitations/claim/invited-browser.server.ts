import { type Cookie, createCookie } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { env } from "~/platform/env.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations } from "~db/schema/index.ts";
import { hashOfSecret, isToken } from "../secret.server.ts";

const secure = env.appOrigin.startsWith("https:");

/** One cookie per round: somebody may be invited to two at the same time. */
function cookieOf(roundId: number): Cookie {
  return createCookie(`${secure ? "__Host-" : ""}uitnodiging-${roundId}`, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
  });
}

/** Value of Set-Cookie that gives this browser the place of an invited person until the round closes. */
export async function keepPlace(roundId: number, session: string, closesAt: Date): Promise<string> {
  return await cookieOf(roundId).serialize(session, { expires: closesAt });
}

/** What an invitation says of the person who holds it. */
export type InvitedPerson = NonNullable<Awaited<ReturnType<typeof invitedPerson>>>;

/** The invitation for which this browser has the place in a round, or undefined. Asks nothing without a cookie. */
export async function invitedPerson(
  db: Database,
  { organisationId, roundId, request }: { organisationId: number; roundId: number; request: Request },
) {
  const session: unknown = await cookieOf(roundId).parse(request.headers.get("Cookie"));
  if (typeof session !== "string" || !isToken(session)) return undefined;
  const [found] = await db
    .select({
      invitationId: invitations.id,
      gemeenteCode: invitations.gemeenteCode,
      wijkCode: invitations.wijkCode,
      ageGroup: invitations.ageGroup,
      gender: invitations.gender,
      education: invitations.education,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.roundId, roundId),
        eq(invitations.sessionHash, hashOfSecret(session)),
      ),
    );
  return found;
}

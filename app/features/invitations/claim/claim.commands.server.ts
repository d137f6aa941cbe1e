import { createHmac, randomBytes } from "node:crypto";
import { and, eq, exists, gt, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { dayOf } from "~/platform/day.ts";
import { newTypedCode } from "~/platform/typed-code.server.ts";
import type { Database } from "~db/client.server.ts";
import { invitations, roundKeys, rounds } from "~db/schema/index.ts";
import { hashOfSecret } from "../secret.server.ts";

/** What somebody holds: the token of the link, or a code that they typed. */
export type Held = { token: string } | { code: string };

export interface Claim {
  organisationId: number;
  held: Held;
  /** Key of the form: the same form sent twice is one use. */
  formKey: string;
  now: Date;
}

/** A place to answer: what the browser keeps, and the code with which another device goes on. */
export interface Place {
  invitationId: string;
  roundId: number;
  session: string;
  resumeCode: string;
}

export type ClaimOutcome =
  | { kind: "claimed"; place: Place }
  | { kind: "resumed"; place: Place }
  /** Unknown, used, expired, of another organisation, or of a round that is not open: nobody hears which. */
  | { kind: "refused" };

/** Lives as long as this process, so that nothing that is stored leads from a form to a place. */
const secret = randomBytes(32);

/**
 * Exchanges a link or a code for a place to answer, once: of many at the same moment one succeeds, because the row itself
 * says whether it was used. A code to go on elsewhere gives its place again, and the device before it loses it.
 */
export async function claimInvitation(db: Database, claim: Claim): Promise<ClaimOutcome> {
  const fresh = placeOf(claim);
  const claimed = await take(db, claim, fresh);
  if (claimed) return { kind: "claimed", place: { ...claimed, ...fresh } };
  const again = await sentTwice(db, claim, fresh);
  if (again) return { kind: "claimed", place: { ...again, ...fresh } };
  if ("token" in claim.held) return { kind: "refused" };
  const resumed = await resume(db, claim, claim.held.code, fresh.session);
  if (!resumed) return { kind: "refused" };
  return { kind: "resumed", place: { ...resumed, session: fresh.session, resumeCode: claim.held.code } };
}

type Fresh = Pick<Place, "session" | "resumeCode">;
type Taken = Pick<Place, "invitationId" | "roundId">;

/** The same for the same form, so that a double click does not use up the invitation without giving a place. */
function placeOf({ held, formKey }: Claim): Fresh {
  const shown = "token" in held ? held.token : held.code;
  const bytes = (what: string) => createHmac("sha256", secret).update(`${what}\n${formKey}\n${shown}`).digest();
  return { session: bytes("session").toString("base64url"), resumeCode: newTypedCode(bytes("resume")) };
}

/** The invitation of a link or a code. */
export function isHeld({ organisationId, held }: Pick<Claim, "organisationId" | "held">): SQL | undefined {
  const matches =
    "token" in held
      ? eq(invitations.tokenHash, hashOfSecret(held.token))
      : eq(invitations.codeHash, hashOfSecret(held.code));
  return and(eq(invitations.organisationId, organisationId), matches);
}

/** Whether the round takes answers at this moment; without its key it has ended, whatever its dates say. */
function roundIsOpen(db: Database, now: Date): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(rounds)
      .innerJoin(roundKeys, and(eq(roundKeys.organisationId, rounds.organisationId), eq(roundKeys.roundId, rounds.id)))
      .where(
        and(
          eq(rounds.organisationId, invitations.organisationId),
          eq(rounds.id, invitations.roundId),
          lte(rounds.opensAt, now),
          gt(rounds.closesAt, now),
        ),
      ),
  );
}

const takenColumns = { invitationId: invitations.id, roundId: invitations.roundId };

async function take(db: Database, claim: Claim, { session, resumeCode }: Fresh): Promise<Taken | undefined> {
  const { now } = claim;
  const [taken] = await db
    .update(invitations)
    .set({ usedOn: dayOf(now), sessionHash: hashOfSecret(session), resumeHash: hashOfSecret(resumeCode) })
    .where(and(isHeld(claim), isNull(invitations.usedOn), gt(invitations.expiresAt, now), roundIsOpen(db, now)))
    .returning(takenColumns);
  return taken;
}

async function sentTwice(db: Database, claim: Claim, { session }: Fresh): Promise<Taken | undefined> {
  const [taken] = await db
    .select(takenColumns)
    .from(invitations)
    .where(and(isHeld(claim), eq(invitations.sessionHash, hashOfSecret(session)), roundIsOpen(db, claim.now)));
  return taken;
}

async function resume(db: Database, claim: Claim, code: string, session: string): Promise<Taken | undefined> {
  const [resumed] = await db
    .update(invitations)
    .set({ sessionHash: hashOfSecret(session) })
    .where(
      and(
        eq(invitations.organisationId, claim.organisationId),
        eq(invitations.resumeHash, hashOfSecret(code)),
        roundIsOpen(db, claim.now),
      ),
    )
    .returning(takenColumns);
  return resumed;
}

/**
 * Gives the place of somebody who began to the browser that goes on with what they filled in and keeps this session; false when
 * the round takes no answers. The device before it loses the place.
 */
export async function movePlace(
  db: Database,
  {
    organisationId,
    invitationId,
    session,
    now,
  }: { organisationId: number; invitationId: string; session: string; now: Date },
): Promise<boolean> {
  const moved = await db
    .update(invitations)
    .set({ sessionHash: hashOfSecret(session) })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.id, invitationId),
        isNotNull(invitations.sessionHash),
        roundIsOpen(db, now),
      ),
    )
    .returning({ id: invitations.id });
  return moved.length > 0;
}

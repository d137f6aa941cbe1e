import { and, eq, isNull } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { recordAct } from "~/platform/audit-log.server.ts";
import type { Database } from "~db/client.server.ts";
import { guardians, guardianViews, users } from "~db/schema/index.ts";
import { lockProposal } from "../editing/site.commands.server.ts";
import type { AbsentParty, OtherDraft } from "./guardian.ts";

export type AppointOutcome =
  /** `guardianIds`: the task that began, and that of who is relieved. */
  | { kind: "appointed"; guardianIds: number[] }
  /** Nobody has an account with this address. */
  | { kind: "no-such-account" }
  /** Who works for the organisation does not speak for those absent: they answer. */
  | { kind: "works-here" }
  | { kind: "already" }
  /** The organisation took the plan back: nobody is asked anything about it. */
  | { kind: "withdrawn" }
  /** Somebody else was asked for the same party after the official opened the page. */
  | { kind: "asked-meanwhile" };

/**
 * Asks somebody with an account to speak for those absent; who did so before for the same party is relieved. `known` is the
 * highest number of a guardian on the page that the official saw; without it nobody looked.
 */
export async function appointGuardian(
  db: Database,
  asked: {
    organisationId: number;
    proposalId: number;
    speaksFor: AbsentParty;
    email: string;
    reason: string;
    appointedBy: string;
    known?: number | undefined;
  },
  now: Date,
): Promise<AppointOutcome> {
  const { organisationId, proposalId, speaksFor, email, reason, appointedBy, known } = asked;
  return await db.transaction(async (tx) => {
    const person = await residentWithAddress(tx, { organisationId, email });
    if (typeof person === "string") return { kind: person };
    // One at a time per proposal: a lock on guardians would not hold who is not there yet.
    const { isWithdrawn } = await lockProposal(tx, asked);
    if (isWithdrawn) return { kind: "withdrawn" };
    const [present] = await tx
      .select({ id: guardians.id, userId: guardians.userId })
      .from(guardians)
      .where(current(asked));
    if (present?.userId === person.id) return { kind: "already" };
    if (present && known !== undefined && present.id > known) return { kind: "asked-meanwhile" };
    await tx.update(guardians).set({ endedAt: now }).where(current(asked));
    const [begun] = await tx
      .insert(guardians)
      .values({ organisationId, proposalId, speaksFor, userId: person.id, reason, appointedBy, appointedAt: now })
      .returning({ id: guardians.id });
    await recordAct(tx, {
      ...{ organisationId, actorId: appointedBy, at: now, action: "guardian.appoint" },
      subject: `proposal ${proposalId}`,
      details: { speaksFor },
    });
    return { kind: "appointed", guardianIds: [begun, present].flatMap((task) => (task ? [task.id] : [])) };
  });
}

/** The resident with this address, or why nobody can be asked. */
async function residentWithAddress(
  tx: Database,
  { organisationId, email }: { organisationId: number; email: string },
): Promise<{ id: string } | "no-such-account" | "works-here"> {
  const [person] = await tx
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(and(eq(users.organisationId, organisationId), eq(users.email, email.toLowerCase())));
  if (!person) return "no-such-account";
  return person.role === "resident" ? { id: person.id } : "works-here";
}

/** Relieves a guardian; what they published stays. False when there is none with this number. */
export async function relieveGuardian(
  db: Database,
  asked: { organisationId: number; proposalId: number; guardianId: number; actorId: string },
  now: Date,
): Promise<boolean> {
  const { organisationId, proposalId, guardianId, actorId } = asked;
  return await db.transaction(async (tx) => {
    const ended = await tx
      .update(guardians)
      .set({ endedAt: now })
      .where(
        and(
          eq(guardians.organisationId, organisationId),
          eq(guardians.proposalId, proposalId),
          eq(guardians.id, guardianId),
          isNull(guardians.endedAt),
        ),
      )
      .returning({ id: guardians.id });
    if (ended.length === 0) return false;
    const subject = `proposal ${proposalId}`;
    await recordAct(tx, { organisationId, actorId, at: now, action: "guardian.relieve", subject });
    return true;
  });
}

/** Ends the task of a guardian who does not want it, or no longer; what they published stays. Asked for twice it is done once. */
export async function handBackTask(
  db: Database,
  { organisationId, guardianId, userId }: { organisationId: number; guardianId: number; userId: string },
  now: Date,
): Promise<void> {
  await db
    .update(guardians)
    .set({ endedAt: now })
    .where(
      and(
        eq(guardians.organisationId, organisationId),
        eq(guardians.id, guardianId),
        eq(guardians.userId, userId),
        isNull(guardians.endedAt),
      ),
    );
}

function current(asked: { organisationId: number; proposalId: number; speaksFor: AbsentParty }) {
  return and(
    eq(guardians.organisationId, asked.organisationId),
    eq(guardians.proposalId, asked.proposalId),
    eq(guardians.speaksFor, asked.speaksFor),
    isNull(guardians.endedAt),
  );
}

export type WriteOutcome =
  | { kind: "written" }
  /** A draft on the theme stands there that the form was not filled with: it stays, the guardian chooses. */
  | { kind: "other-draft"; draft: OtherDraft };

/**
 * Keeps what a guardian wrote on a theme, or publishes it: what is published stays, a later view comes beside it. `known` is
 * the number of the draft that the form was filled with; without it nobody looked.
 */
export async function writeView(
  db: Database,
  view: {
    organisationId: number;
    guardianId: number;
    theme: ThemeCode;
    score: number | null;
    body: string;
    sources: string[];
    publish: boolean;
    known?: number | undefined;
  },
  now: Date,
): Promise<WriteOutcome> {
  const { organisationId, guardianId, theme: themeCode, score, body, sources, publish, known } = view;
  return await db.transaction(async (tx) => {
    // One form of a guardian at a time: a lock on drafts would not hold the first one.
    const own = and(eq(guardians.organisationId, organisationId), eq(guardians.id, guardianId));
    await tx.select({ id: guardians.id }).from(guardians).where(own).for("update");
    const draftOfTheme = and(
      eq(guardianViews.organisationId, organisationId),
      eq(guardianViews.guardianId, guardianId),
      eq(guardianViews.themeCode, themeCode),
      isNull(guardianViews.publishedAt),
    );
    const { id, score: judged, body: text, sources: named } = guardianViews;
    const [draft] = await tx
      .select({ id, score: judged, body: text, sources: named })
      .from(guardianViews)
      .where(draftOfTheme);
    const isUnseen = known !== undefined && draft?.id !== known;
    if (draft && isUnseen && !isSame(draft, view)) return { kind: "other-draft", draft };
    await tx.delete(guardianViews).where(draftOfTheme);
    await tx.insert(guardianViews).values({
      ...{ organisationId, guardianId, themeCode, score, body, sources },
      writtenAt: now,
      publishedAt: publish ? now : null,
    });
    return { kind: "written" };
  });
}

type Written = Omit<OtherDraft, "id">;

/** Whether two texts are the same: a form that is sent twice is no other text. */
function isSame(one: Written, other: Written): boolean {
  return one.score === other.score && one.body === other.body && one.sources.join("\n") === other.sources.join("\n");
}

import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Stance } from "~/features/discussions/stance.ts";
import type { Phase } from "~/features/proposals/phase.ts";
import type { Database } from "~db/client.server.ts";
import { comments, decisionInputs, decisions, guardians, guardianViews, ideas } from "~db/schema/index.ts";
import { anAccount } from "./account.ts";
import { aProposal, aSmallRegion } from "./small-region.ts";

/** An organisation with a proposal, an official who speaks for it, and a resident. */
export async function aProposalToAnswer(db: Database, draft: { phase?: Phase; slug?: string } = {}) {
  const organisationId = await aSmallRegion(db);
  const slug = draft.slug ?? `plan-${randomUUID()}`;
  const { phase } = draft;
  const proposalId = await aProposal(db, organisationId, { slug, themes: ["wonen"], ...(phase && { phase }) });
  const official = await anAccount(db, { organisationId, role: "official" });
  const resident = await anAccount(db, { organisationId });
  return { organisationId, proposalId, slug, official, resident };
}
export type ProposalToAnswer = Awaited<ReturnType<typeof aProposalToAnswer>>;

interface Written {
  author: string;
  at?: Date;
  body?: string;
  theme?: string | null;
  stance?: Stance;
  /** The thread that it replies to; left out: it opens one. */
  thread?: number;
  hidden?: boolean;
  withdrawn?: boolean;
  held?: boolean;
}

/** A comment as it stands in the table, past the limits on who writes; its id. */
export async function aStoredComment(
  db: Database,
  { organisationId, proposalId }: Pick<ProposalToAnswer, "organisationId" | "proposalId">,
  { author, at = new Date("2026-06-01T12:00:00Z"), ...written }: Written,
): Promise<number> {
  const { thread, hidden, withdrawn, held } = written;
  const place =
    thread === undefined
      ? { level: 0, stance: written.stance ?? ("neutral" as const) }
      : { level: 1, parentId: thread, parentLevel: 0 };
  const [row] = await db
    .insert(comments)
    .values({
      ...{ organisationId, proposalId, authorId: author, createdAt: at, formKey: randomUUID(), ...place },
      ...{ body: withdrawn ? "" : (written.body ?? "Een reactie."), themeCode: written.theme ?? null },
      ...(hidden && { hiddenAt: at, hiddenReason: "insult" }),
      ...(withdrawn && { withdrawnAt: at }),
      ...(held && { heldFor: "phone" }),
    })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}

/** An idea that the proposal was made of; its id. */
export async function aStoredIdea(
  db: Database,
  { organisationId, proposalId }: Pick<ProposalToAnswer, "organisationId" | "proposalId">,
  { author, mergedInto, at = new Date("2026-06-01T12:00:00Z") }: { author: string; mergedInto?: number; at?: Date },
): Promise<number> {
  const [row] = await db
    .insert(ideas)
    .values({
      ...{ organisationId, proposalId, authorId: author, createdAt: at, formKey: randomUUID() },
      ...{ areaCode: "GM0363", themeCode: "wonen", title: "Tuin op het dak", body: "Voor iedereen." },
      ...(mergedInto !== undefined && { mergedInto }),
    })
    .returning({ id: ideas.id });
  return row?.id ?? 0;
}

/** What a guardian published on housing; the guardian is made once per proposal. Its id. */
export async function aStoredView(
  db: Database,
  { organisationId, proposalId, official }: ProposalToAnswer,
  { author, guardianId, at = new Date("2026-06-01T12:00:00Z") }: { author: string; guardianId?: number; at?: Date },
): Promise<{ id: number; guardianId: number }> {
  const appointed = { organisationId, proposalId, speaksFor: "later" as const, userId: author, reason: "Jong" };
  const guardian =
    guardianId ??
    (
      await db
        .insert(guardians)
        .values({ ...appointed, appointedBy: official.id, appointedAt: at })
        .returning({ id: guardians.id })
    )[0]?.id ??
    0;
  const [row] = await db
    .insert(guardianViews)
    .values({
      ...{ organisationId, guardianId: guardian, themeCode: "wonen", body: "Denk aan 2100.", sources: ["Bron"] },
      ...{ writtenAt: at, publishedAt: at },
    })
    .returning({ id: guardianViews.id });
  return { id: row?.id ?? 0, guardianId: guardian };
}

/** A decision as it stands in the table; its id. */
export async function aStoredDecision(
  db: Database,
  { organisationId, proposalId, official }: ProposalToAnswer,
  named: { commentId?: number; ideaId?: number; guardianViewId?: number }[],
  published = true,
): Promise<number> {
  const at = new Date("2026-06-10T12:00:00Z");
  const told = { title: "Besluit", body: "De raad kiest.", decidedOn: "2026-06-10", madeBy: official.id };
  const [row] = await db
    .insert(decisions)
    .values({ organisationId, proposalId, ...told, changedAt: at })
    .returning({ id: decisions.id });
  const decisionId = row?.id ?? 0;
  const verdict = { organisationId, decisionId, used: true, reason: "Staat nu in het plan." };
  if (named.length > 0) await db.insert(decisionInputs).values(named.map((input) => ({ ...verdict, ...input })));
  if (published) await db.update(decisions).set({ publishedAt: at }).where(eq(decisions.id, decisionId));
  return decisionId;
}

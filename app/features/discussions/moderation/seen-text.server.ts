import { and, desc, eq } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { moderationActs } from "~db/schema/index.ts";
import { actColumns } from "./act-columns.server.ts";
import type { ModerationAct, TextKind } from "./moderation.ts";

/** Which state of a text somebody looks at: when it was last edited, and the newest decision about it. Never empty. */
export function versionOf(editedAt: string | Date | null, actId: number | null): string {
  return `${editedAt === null ? "" : new Date(editedAt).toISOString()}#${actId ?? ""}`;
}

export type ChangedSince =
  /** Its author wrote something else since the moderator looked. */
  | { kind: "edited-since" }
  /** Another moderator decided since, and so. */
  | { kind: "decided-since"; act: ModerationAct };

/** The sentence that tells a moderator what others did meanwhile. */
export function changedMessage(changed: ChangedSince) {
  return changed.kind === "edited-since"
    ? "moderation.error.editedSince"
    : (`moderation.error.decidedSince.${changed.act}` as const);
}

interface SeenText {
  organisationId: number;
  text: { kind: TextKind; id: number };
  moderatorId: string;
  /** The state that the moderator looked at: see `versionOf`; left out: it was decided without looking. */
  seen?: string | undefined;
}

/** What others did with a text since a moderator looked at it; undefined when nothing. Asked while the text is locked. */
export async function changedSince(
  tx: Database,
  { organisationId, text, moderatorId, seen }: SeenText,
  editedAt: string | null,
): Promise<ChangedSince | undefined> {
  if (seen === undefined) return undefined;
  const last = await lastActAbout(tx, { organisationId, text });
  if (last && last.moderatorId !== moderatorId && !seen.endsWith(`#${last.id}`)) {
    return { kind: "decided-since", act: last.act };
  }
  return seen.startsWith(versionOf(editedAt, null)) ? undefined : { kind: "edited-since" };
}

async function lastActAbout(tx: Database, { organisationId, text }: Pick<SeenText, "organisationId" | "text">) {
  const [last] = await tx
    .select({ id: moderationActs.id, act: moderationActs.act, moderatorId: moderationActs.moderatorId })
    .from(moderationActs)
    .where(and(eq(moderationActs.organisationId, organisationId), eq(actColumns[text.kind], text.id)))
    .orderBy(desc(moderationActs.id))
    .limit(1);
  return last;
}

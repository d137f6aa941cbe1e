import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "~db/client.server.ts";
import { weighings } from "~db/schema/index.ts";
import type { WeighingContent } from "./weighing.ts";

export interface StoredWeighing {
  version: number;
  content: WeighingContent;
  changedAt: Date;
  /** Null: a draft. */
  publishedAt: Date | null;
}

interface OfProposal {
  organisationId: number;
  proposalId: number;
}

const ofProposal = ({ organisationId, proposalId }: OfProposal) =>
  and(eq(weighings.organisationId, organisationId), eq(weighings.proposalId, proposalId));

const columns = {
  version: weighings.version,
  content: weighings.content,
  changedAt: weighings.changedAt,
  publishedAt: weighings.publishedAt,
};

/** The newest weighing of a proposal, draft or not; undefined when there is none. */
export async function newestWeighing(db: Database, question: OfProposal): Promise<StoredWeighing | undefined> {
  const [row] = await db
    .select(columns)
    .from(weighings)
    .where(ofProposal(question))
    .orderBy(desc(weighings.version))
    .limit(1);
  return row && stored(row);
}

/** A published weighing: this version, or the newest; undefined when there is none. */
export async function publishedWeighing(
  db: Database,
  question: OfProposal & { version?: number | undefined },
): Promise<StoredWeighing | undefined> {
  const [row] = await db
    .select(columns)
    .from(weighings)
    .where(
      and(
        ofProposal(question),
        isNotNull(weighings.publishedAt),
        question.version === undefined ? undefined : eq(weighings.version, question.version),
      ),
    )
    .orderBy(desc(weighings.version))
    .limit(1);
  return row && stored(row);
}

/** The published versions of a weighing, newest first. */
export async function weighingVersions(
  db: Database,
  question: OfProposal,
): Promise<{ version: number; publishedAt: Date }[]> {
  const rows = await db
    .select({ version: weighings.version, publishedAt: weighings.publishedAt })
    .from(weighings)
    .where(and(ofProposal(question), isNotNull(weighings.publishedAt)))
    .orderBy(desc(weighings.version));
  return rows.flatMap(({ version, publishedAt }) => (publishedAt ? [{ version, publishedAt }] : []));
}

function stored(row: { version: number; content: unknown; changedAt: Date; publishedAt: Date | null }): StoredWeighing {
  return { ...row, content: row.content as WeighingContent };
}

import type postgres from "postgres";
import type { Actor } from "../access/matrix/table.ts";

/** Where texts of people are put, in a database of the test. */
export interface Ground {
  sql: postgres.Sql;
  organisationId: number;
  /** A proposal that has nothing but the conversation, and another one for what is decided about. */
  proposalId: number;
  proposalSlug: string;
  decidedProposalId: number;
  /** Who writes; also the one whose own pages are looked at. */
  authorId: string;
  moderatorId: string;
}

export interface PageToLookAt {
  actor: Actor;
  path: string;
}

/** Fields that people fill in, and the pages that show them. */
export interface TextField {
  name: string;
  /** Puts each text in each field; what was planted before is replaced, so that the pages keep their addresses. */
  plant(ground: Ground, texts: readonly string[]): Promise<void>;
  /** After planting. */
  pages(ground: Ground): Promise<PageToLookAt[]>;
}

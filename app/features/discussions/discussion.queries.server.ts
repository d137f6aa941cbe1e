import { sql } from "drizzle-orm";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { waitingComments } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import type { ThreadChoice, ThreadCount } from "./discussion-counts.ts";
import type { Drawing } from "./drawing.ts";
import type { Stance } from "./stance.ts";
import { isOf } from "./thread-choice.server.ts";

/** Who reads: own comments are marked, and a moderator also sees what is hidden. */
export interface Reader {
  userId: string | undefined;
  seesHidden: boolean;
}

/** A proposal with its threads by theme and stance, and its plan drawings. Hiding a text does not change a count. */
export interface Discussion {
  proposal: { id: number; slug: string; title: string; areaCode: string; isWithdrawn: boolean };
  /** Every thread that the reader finds in the list, the withdrawn ones too. */
  total: number;
  counts: ThreadCount[];
  /** How many threads of the choice wait for an answer; only counted when asked for. */
  waiting: number;
  drawings: Drawing[];
}

interface DiscussionQuestion {
  organisationId: number;
  slug: string;
  reader?: Reader;
  /** Also count which of these threads wait for an answer. */
  countsWaiting?: ThreadChoice | undefined;
}

/** The discussion of a proposal with its counts, in one statement; undefined when there is no such proposal. */
export async function findDiscussion(db: Database, question: DiscussionQuestion): Promise<Discussion | undefined> {
  const { organisationId, slug, reader = nobody, countsWaiting } = question;
  const [row] = await db.execute<Record<string, unknown> & DiscussionRow>(sql`
    select p.id, p.slug, p.title, p.area_code as "areaCode", p.withdrawn_at is not null as "isWithdrawn",
      (select coalesce(json_agg(json_build_object('stance', g.stance, 'theme', g.theme_code, 'withdrawn', g.withdrawn,
          'count', g.n)), '[]') from (
        select c.stance, c.theme_code, c.withdrawn_at is not null as withdrawn, count(*)::int as n from comments c
        where c.organisation_id = p.organisation_id and c.proposal_id = p.id and c.level = 0 and ${mayFind(reader, "c")}
        group by 1, 2, 3
      ) g) as groups,
      ${countsWaiting ? waitingCount(countsWaiting) : sql`0`} as waiting, ${drawingsFor(reader)} as drawings
    from proposals p
    where p.organisation_id = ${organisationId} and p.slug = ${slug}`);
  return row && asDiscussion(row);
}

const nobody: Reader = { userId: undefined, seesHidden: false };

/** A text that waits for a moderator is there for its author and for moderators only. */
export function mayFind({ userId, seesHidden }: Reader, comment: "c" | "reply") {
  if (seesHidden) return sql`true`;
  const isHeld = sql.raw(`${comment}.held_for is not null`);
  if (userId === undefined) return sql`not (${isHeld})`;
  return sql`(not (${isHeld}) or ${sql.raw(`${comment}.author_id`)} = ${userId})`;
}

const waitingCount = (choice: ThreadChoice) => sql`(
  select count(*)::int from ${waitingComments({ organisationId: sql`p.organisation_id`, proposalId: sql`p.id` })} c
  where true ${isOf(choice)})`;

/** Those that the version on the site shows, with how many threads point at each that the reader finds. */
const drawingsFor = (reader: Reader) => sql`(
  select coalesce(json_agg(json_build_object('id', f.id, 'title', f.title, 'alternative', f.alternative,
    'width', f.width, 'height', f.height, 'pins', (
      select count(*) from comments c where c.organisation_id = p.organisation_id and c.proposal_id = p.id and c.level = 0
        and c.drawing_id = f.id and ${mayFind(reader, "c")}
    )) order by f.uploaded_at), '[]')
  from proposal_files f
  where f.organisation_id = p.organisation_id and f.kind = 'drawing' and f.published_at is not null and f.removed_at is null
    and jsonb_exists((
    select v.content -> 'files' from proposal_versions v
    where v.organisation_id = p.organisation_id and v.proposal_id = p.id order by v.version desc limit 1
  ), f.id::text))`;

interface DiscussionRow {
  id: number;
  slug: string;
  title: string;
  areaCode: string;
  isWithdrawn: boolean;
  groups: { stance: Stance; theme: ThemeCode | null; withdrawn: boolean; count: number }[];
  waiting: number;
  drawings: Drawing[];
}

function asDiscussion({ groups, waiting, drawings: shown, ...proposal }: DiscussionRow): Discussion {
  return {
    proposal,
    total: groups.reduce((sum, { count }) => sum + count, 0),
    counts: groups.filter(({ withdrawn }) => !withdrawn).map(({ stance, theme, count }) => ({ stance, theme, count })),
    waiting,
    drawings: shown,
  };
}

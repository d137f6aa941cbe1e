import { type SQL, sql } from "drizzle-orm";
import type { Role } from "~/features/accounts/role.ts";
import type { ThemeCode } from "~/features/framework/theme.ts";
import { commentInputs, isAnswered, waitingComments } from "~/features/proposals/inputs/input-rule.server.ts";
import type { Database } from "~db/client.server.ts";
import {
  type Comment,
  editMinutes,
  hiddenFor,
  repliesInList,
  repliesPerPage,
  type Thread,
  threadsPerPage,
} from "./comment.ts";
import { mayFind, type Reader } from "./discussion.queries.server.ts";
import type { ThreadChoice } from "./discussion-counts.ts";
import { versionOf } from "./moderation/seen-text.server.ts";
import { heldKinds } from "./personal-data.ts";
import type { Stance } from "./stance.ts";
import { isOf, only } from "./thread-choice.server.ts";
import type { ThreadSort } from "./thread-sort.ts";

interface Place {
  organisationId: number;
  proposalId: number;
  reader: Reader;
  now: Date;
}

interface ListQuestion extends Place, ThreadChoice {
  sort?: ThreadSort;
  /** Only what points at this drawing. */
  drawingId?: string | undefined;
  page: number;
}

/** One page of threads with the first replies of each: one statement, however many there are. */
export async function listThreads(db: Database, where: ListQuestion): Promise<Thread[]> {
  const page = sql`limit ${threadsPerPage} offset ${(where.page - 1) * threadsPerPage}`;
  return readThreads(db, where, sql`${rootsOf(where)} ${page}`, repliesInList);
}

/** The ids of all threads that pass, in order. What was withdrawn has no stance, theme or drawing any more. */
function rootsOf({ organisationId, proposalId, sort = "newest", ...choice }: ListQuestion): SQL {
  const { stance, theme, drawingId, reader } = choice;
  if (sort === "unanswered") return waitingRoots({ organisationId, proposalId, stance, theme });
  const order = sort === "support" ? sql`c.support_score desc, c.id desc` : sql`c.id desc`;
  const showsAll = sort === "newest" && [stance, theme, drawingId].every((chosen) => chosen === undefined);
  return sql`select c.id, row_number() over (order by ${order}) as place from comments c
    where c.organisation_id = ${organisationId} and c.proposal_id = ${proposalId} and c.level = 0
      and ${mayFind(reader, "c")} ${showsAll ? sql`` : sql`and c.withdrawn_at is null`}
      ${isOf({ stance, theme })} ${only(sql`c.drawing_id`, drawingId)}
    order by ${order}`;
}

/** What waits longest for an answer comes first. */
function waitingRoots({
  organisationId,
  proposalId,
  stance,
  theme,
}: Pick<Place, "organisationId" | "proposalId"> & ThreadChoice) {
  const waiting = waitingComments({ organisationId: sql`${organisationId}`, proposalId: sql`${proposalId}` });
  return sql`select c.id, row_number() over (order by c.id) as place from ${waiting} c
    where true ${isOf({ stance, theme })}
    order by c.id`;
}

type OneThread = Place & { threadId: number };

/** How many replies to a thread the reader finds, and how many of them stand before another comment. */
export async function countReplies(
  db: Database,
  { organisationId, proposalId, threadId, reader, aboutId }: OneThread & { aboutId: number | undefined },
): Promise<{ total: number; before: number }> {
  const [row] = await db.execute<{ total: number; before: number }>(sql`
    select count(*)::int as total, (count(*) filter (where reply.id < ${aboutId ?? 0}))::int as before
    from comments reply
    where reply.organisation_id = ${organisationId} and reply.proposal_id = ${proposalId}
      and reply.parent_id = ${threadId} and ${mayFind(reader, "reply")}`);
  return row ?? { total: 0, before: 0 };
}

/** One thread with a page of its replies, or undefined when the proposal has no such thread. */
export async function findThread(
  db: Database,
  { page = 1, ...where }: OneThread & { page?: number },
): Promise<Thread | undefined> {
  const root = sql`select c.id, 1 as place from comments c
    where c.organisation_id = ${where.organisationId} and c.proposal_id = ${where.proposalId}
      and c.level = 0 and c.id = ${where.threadId} and ${mayFind(where.reader, "c")}`;
  const [thread] = await readThreads(db, where, root, repliesPerPage, (page - 1) * repliesPerPage);
  return thread;
}

/** The threads that `roots` selects, in its order. One reply too many is read, to know whether there are more. */
async function readThreads(db: Database, where: Place, roots: SQL, replies: number, after = 0): Promise<Thread[]> {
  const { organisationId, reader, now } = where;
  const userId = sql`${reader.userId ?? null}::uuid`;
  const own = reader.userId === undefined ? nobodys : ownersOf(userId);
  const rows = await db.execute<Record<string, unknown> & Row>(sql`
    with roots as materialized (${roots}), shown as (
      select id, place from roots
      union all
      select below.id, roots.place from roots cross join lateral (
        select reply.id from comments reply
        where reply.organisation_id = ${organisationId} and reply.parent_id = roots.id and ${mayFind(reader, "reply")}
        order by reply.id limit ${replies + 1} offset ${after}
      ) below
    )
    select c.id, c.parent_id as "parentId", c.author_role as role, c.author_id = ${userId} as own, c.stance, c.theme_code as theme,
      case when c.withdrawn_at is null then u.display_name else '' end as author,
      (select a.name from areas a where a.code = c.area_code) as "areaName", c.drawing_id as "drawingId", c.drawing_x as x, c.drawing_y as y,
      case when c.withdrawn_at is null and (c.hidden_at is null or ${reader.seesHidden}::boolean) then c.body end as body,
      c.created_at as "createdAt", c.edited_at as "editedAt", c.withdrawn_at is not null as withdrawn,
      c.hidden_reason as "hiddenReason", c.held_for as "heldFor", c.supporters, c.opponents,
      c.parent_id is null and exists (
        select from ${commentInputs} input where input.organisation_id = c.organisation_id and input.id = c.id
          and not ${isAnswered}
      ) as waits, ${newestDecision} as "usedIn", ${reader.seesHidden ? lastAct : sql`null::integer`} as "lastActId",
      ${own.columns}
    from shown
      join comments c on c.organisation_id = ${organisationId} and c.id = shown.id
      join users u on u.organisation_id = c.organisation_id and u.id = c.author_id
      ${own.joins}
    order by shown.place, c.id`);
  return [...rows]
    .filter((row) => row.parentId === null)
    .map((root) => {
      const below = [...rows].filter((row) => row.parentId === root.id);
      return {
        ...asComment(root, now),
        replies: below.slice(0, replies).map((row) => asComment(row, now)),
        moreReplies: below.length > replies,
      };
    });
}

/** What the newest published decision did with a comment that opened a thread; nothing for what nobody can read any more. */
const newestDecision = sql`case when c.parent_id is null and c.withdrawn_at is null and c.hidden_at is null then (
  select json_build_object('decisionId', decision.id, 'verdict', case when named.used then 'used' else 'aside' end)
  from decision_inputs named join decisions decision
    on decision.organisation_id = named.organisation_id and decision.id = named.decision_id
  where named.organisation_id = c.organisation_id and named.comment_id = c.id and decision.published_at is not null
  order by decision.published_at desc, decision.id desc limit 1) end`;

/** The newest decision of a moderator about a comment; only a moderator goes by it. */
const lastAct = sql`(select max(act.id) from moderation_acts act
  where act.organisation_id = c.organisation_id and act.comment_id = c.id)`;

/** Who is not signed in has no voice and no decisions; the database then has less to plan. */
const nobodys = {
  columns: sql`null::boolean as voice, null::integer as "actId", null::boolean as "isObjected", null as outcome`,
  joins: sql``,
};

/** The reader's own voice on a comment, and what a moderator decided about a comment of theirs. */
function ownersOf(userId: SQL): { columns: SQL; joins: SQL } {
  return {
    columns: sql`v.supports as voice, d.act_id as "actId", d.is_objected as "isObjected", d.outcome`,
    joins: sql`
      left join comment_votes v on v.organisation_id = c.organisation_id and v.comment_id = c.id and v.user_id = ${userId}
      left join lateral (
        select m.id as act_id, o.act_id is not null as is_objected, o.outcome from moderation_acts m
          left join objections o on o.organisation_id = m.organisation_id and o.act_id = m.id
        where c.author_id = ${userId} and c.hidden_at is not null
          and m.organisation_id = c.organisation_id and m.comment_id = c.id
        order by m.id desc limit 1
      ) d on true`,
  };
}

interface Row {
  id: number;
  parentId: number | null;
  author: string;
  role: Role;
  own: boolean | null;
  stance: Stance | null;
  theme: ThemeCode | null;
  areaName: string | null;
  drawingId: string | null;
  x: number | null;
  y: number | null;
  body: string | null;
  createdAt: string;
  editedAt: string | null;
  withdrawn: boolean;
  hiddenReason: string | null;
  heldFor: string | null;
  supporters: number;
  opponents: number;
  voice: boolean | null;
  waits: boolean;
  usedIn: Comment["usedIn"];
  lastActId: number | null;
  actId: number | null;
  isObjected: boolean | null;
  outcome: "upheld" | "dismissed" | null;
}

const minuteLength = 60_000;
const dayLength = 24 * 60 * minuteLength;

function asComment(row: Row, now: Date): Comment {
  const { id, author, stance, theme, areaName, body, editedAt, withdrawn, supporters, opponents, voice } = row;
  const createdAt = new Date(row.createdAt);
  const [age, own, hidden] = [now.getTime() - createdAt.getTime(), row.own ?? false, hiddenFor(row.hiddenReason)];
  return {
    ...{ id, author, own, theme, areaName, body, createdAt, withdrawn, hidden, supporters, opponents, voice },
    ...{ edited: editedAt !== null, version: versionOf(editedAt, row.lastActId) },
    stance: withdrawn ? null : stance,
    authorRole: row.role,
    point: pointOf(row),
    held: heldKinds(row.heldFor),
    waitingDays: row.waits ? Math.max(0, Math.floor(age / dayLength)) : null,
    mayEdit: own && !withdrawn && hidden === null && age < editMinutes * minuteLength,
    decision: decisionAt(row),
    usedIn: row.usedIn,
  };
}

function pointOf({ drawingId, x, y }: Row): Comment["point"] {
  return drawingId === null || x === null || y === null ? null : { drawingId, x, y };
}

function decisionAt({ actId, isObjected, outcome }: Row): Comment["decision"] {
  return actId === null ? null : { actId, objection: isObjected ? (outcome ?? "open") : null };
}

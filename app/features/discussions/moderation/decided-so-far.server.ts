import { type SQL, sql } from "drizzle-orm";
import { hiddenFor } from "../comment.ts";
import type { ModerationAct, PastAct } from "./moderation.ts";

/** The columns of `decidedSoFar`. */
export interface DecidedSoFar {
  lastActId: number | null;
  openObjection: number | null;
  history: { act: ModerationAct; reason: string | null; explanation: string | null; by: string; at: string }[];
}

/** What moderators decided about a text, as columns of the statement that reads it; `isAbout` says so of an act `a`. */
export function decidedSoFar(isAbout: SQL): SQL {
  return sql`(select max(a.id) from moderation_acts a where ${isAbout}) as "lastActId",
    (select o.act_id from objections o join moderation_acts a on a.organisation_id = o.organisation_id and a.id = o.act_id
      where ${isAbout} and o.outcome is null limit 1) as "openObjection",
    (select coalesce(json_agg(json_build_object('act', a.act, 'reason', a.reason, 'explanation', a.explanation,
        'by', m.display_name, 'at', a.acted_at) order by a.id desc), '[]')
      from moderation_acts a join users m on m.organisation_id = a.organisation_id and m.id = a.moderator_id
      where ${isAbout}) as history`;
}

/** The decisions among them, as the page shows them. */
export function pastActs(history: DecidedSoFar["history"]): PastAct[] {
  return history.map(({ reason, at, ...act }) => ({ ...act, reason: hiddenFor(reason), at: new Date(at) }));
}

import { sql } from "drizzle-orm";
import { readOnlyTypes } from "~/features/questionnaires/item.ts";
import type { Database } from "~db/client.server.ts";
import { itemOptions, items, rounds, scenarios, themes } from "~db/schema/index.ts";
import { choiceTypes, placesAtTop, uncountedTypes } from "../counted-type.ts";
import { FAVOURABLE, PARTICIPATION, UNFAVOURABLE } from "../tally.ts";

/** Something that a round counts: an item or a derived subject, with the scale that its counts run over. */
export interface AskedSubject {
  /** Its place among the subjects of the round, from 0: what it is counted as. The derived ones come first. */
  number: number;
  /** The item; null for a derived subject. */
  id: number | null;
  item: string;
  lowest: number;
  highest: number;
  /** Whether people choose or write: then score 0 is the number of people. */
  isChoice: boolean;
  /** Of an order, how many of its first places count; null for anything else. */
  top: number | null;
  /** Whether it is a grade for a theme of here and now. */
  isGrade: boolean;
}

/** An effect that is judged for doing nothing as well. */
export interface JudgedItem {
  id: number;
  number: number;
  lowest: number;
  highest: number;
  /** The item about doing nothing on the same theme and level. */
  family: number;
  baselineLowest: number;
  /** How many courses of action are judged on it. */
  courses: number;
  /** Which of those it is, from 0: doing nothing. */
  place: number;
}

/** Numbers of the subjects that are no item. */
export const derivedNumbers = { [PARTICIPATION]: 0, [UNFAVOURABLE]: 1, [FAVOURABLE]: 2 } as const;

const derived: readonly AskedSubject[] = [
  { item: PARTICIPATION, lowest: 1 },
  { item: UNFAVOURABLE, lowest: 0 },
  { item: FAVOURABLE, lowest: 0 },
].map((subject, number) => ({ ...subject, number, id: null, highest: 1, isChoice: false, top: null, isGrade: false }));

/** What a round asks, and what is judged for doing nothing as well. */
export async function askedIn(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
): Promise<{ subjects: AskedSubject[]; judged: JudgedItem[] }> {
  const rows = await db.execute<AskedItem & Record<string, unknown>>(sql`
    select i.id, i.code as item, i.type = 'effect' as "isEffect", i.type = 'grade' and t.dimension is not distinct from 'here_now' as "isGrade",
      i.type::text = any(${sql.param(choiceTypes)}::text[]) as "isChoice", i.type = 'ranking' as "isRanking", s.kind is not distinct from 'nul' as "isNul",
      concat_ws('/', s.proposal_id, coalesce(i.theme_code, ''), coalesce(i.level::text, '')) as subject, i.lowest, i.highest,
      o.last as "lastOption", o.number as options
    from ${rounds} r
    join ${items} i on (i.organisation_id, i.questionnaire_id) = (r.organisation_id, r.questionnaire_id)
    left join ${scenarios} s on (s.organisation_id, s.id) = (i.organisation_id, i.scenario_id)
    left join ${themes} t on t.code = i.theme_code
    cross join lateral (
      select max(o.value) as last, count(*)::int as number from ${itemOptions} o
      where (o.organisation_id, o.item_id) = (i.organisation_id, i.id)
    ) o
    where r.organisation_id = ${organisationId} and r.id = ${roundId} and i.type::text <> all(${sql.param(notCounted)}::text[])
    order by i.id`);
  const asked = rows.map((row, index): AskedScored => {
    const choices = { lowest: 0, highest: Math.max(0, row.lastOption ?? 0) };
    const scale = row.isChoice ? choices : { lowest: row.lowest ?? 0, highest: row.highest ?? 0 };
    if (Math.min(scale.lowest, scale.lowest - scale.highest) < -FARTHEST_SCORE || scale.highest > FARTHEST_SCORE) {
      throw new RangeError(`Scores of ${row.item} reach further than ${FARTHEST_SCORE}`);
    }
    const top = row.isRanking ? placesAtTop(row.options) : null;
    return { ...row, ...scale, top, number: derived.length + index };
  });
  return { subjects: [...derived, ...asked], judged: judgedAmong(asked) };
}

const notCounted = [...uncountedTypes, ...readOnlyTypes];

/** Scores and differences stay well within what the tally packs into one number, and away from its words for no score. */
const FARTHEST_SCORE = 900;

type AskedScored = AskedSubject & AskedItem;

interface AskedItem extends Pick<AskedSubject, "item" | "isChoice" | "isGrade"> {
  id: number;
  isEffect: boolean;
  isNul: boolean;
  isRanking: boolean;
  options: number;
  /** Proposal, theme and level that an effect is about. */
  subject: string;
  lowest: number | null;
  highest: number | null;
  lastOption: number | null;
}

/** A pattern holds the scores of so many courses of action, in four bits each. */
export const MOST_COURSES = 15;
const MOST_SCORES = 14;

function judgedAmong(asked: readonly AskedScored[]): JudgedItem[] {
  const effects = asked.filter(({ isEffect }) => isEffect);
  return effects
    .filter(({ isNul }) => isNul)
    .flatMap((nul) => {
      const plans = effects.filter(({ subject, isNul }) => subject === nul.subject && !isNul);
      if (plans.length === 0) return [];
      const family = [nul, ...plans];
      if (family.length > MOST_COURSES || family.some(({ lowest, highest }) => highest - lowest >= MOST_SCORES)) {
        throw new RangeError(`More than ${MOST_COURSES} courses of action or ${MOST_SCORES} scores on ${nul.item}`);
      }
      const shared = { family: nul.id, baselineLowest: nul.lowest, courses: family.length };
      return family.map(({ id, number, lowest, highest }, place): JudgedItem => {
        return { id, number, lowest, highest, place, ...shared };
      });
    });
}

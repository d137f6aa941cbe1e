import { sql } from "drizzle-orm";
import { type Item, readOnlyTypes } from "~/features/questionnaires/item.ts";
import type { Database } from "~db/client.server.ts";
import { itemOptions, items, rounds, scenarios, themes } from "~db/schema/index.ts";
import { type AnswerForm, answerFormOf, isChoiceForm, lastBucket } from "../answer-form.ts";
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
  /** As what its answers are counted. */
  form: AnswerForm;
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
].map((subject, number) => ({
  ...subject,
  number,
  id: null,
  highest: 1,
  form: { kind: "scores" } as const,
  isGrade: false,
}));

/** What a round asks, and what is judged for doing nothing as well. */
export async function askedIn(
  db: Database,
  { organisationId, roundId }: { organisationId: number; roundId: number },
): Promise<{ subjects: AskedSubject[]; judged: JudgedItem[] }> {
  const rows = await db.execute<AskedItem & Record<string, unknown>>(sql`
    select i.id, i.code as item, i.type, i.settings, i.lowest, i.highest,
      i.type = 'grade' and t.dimension is not distinct from 'here_now' as "isGrade", s.kind is not distinct from 'nul' as "isNul",
      concat_ws('/', s.proposal_id, coalesce(i.theme_code, ''), coalesce(i.level::text, '')) as subject,
      array(select o.value::int from ${itemOptions} o where (o.organisation_id, o.item_id) = (i.organisation_id, i.id) order by o.value)
        as options
    from ${rounds} r
    join ${items} i on (i.organisation_id, i.questionnaire_id) = (r.organisation_id, r.questionnaire_id)
    left join ${scenarios} s on (s.organisation_id, s.id) = (i.organisation_id, i.scenario_id)
    left join ${themes} t on t.code = i.theme_code
    where r.organisation_id = ${organisationId} and r.id = ${roundId} and i.type::text <> all(${sql.param(readOnlyTypes)}::text[])
    order by i.id`);
  const asked = rows.map((row, index): AskedScored => {
    const form = answerFormOf({ ...row, options: row.options.map((value) => ({ value })) });
    return { ...row, form, ...bucketsOf(row, form), number: derived.length + index };
  });
  return { subjects: [...derived, ...asked], judged: judgedAmong(asked) };
}

/** The buckets that an item is counted in: its scores, or from 0 on what its form needs. */
function bucketsOf({ item, lowest, highest, options }: AskedItem, form: AnswerForm) {
  if (form.kind === "places") return { lowest: PLACES, highest: PLACES };
  if (isChoiceForm(form) || form.kind === "amount") {
    const last = lastBucket(form, Math.max(0, ...options));
    if (last > FARTHEST_BUCKET) throw new RangeError(`${item} has more than ${FARTHEST_BUCKET} buckets`);
    return { lowest: 0, highest: last };
  }
  const scale = { lowest: lowest ?? 0, highest: highest ?? 0 };
  if (Math.min(scale.lowest, scale.lowest - scale.highest) < -FARTHEST_SCORE || scale.highest > FARTHEST_SCORE) {
    throw new RangeError(`Scores of ${item} reach further than ${FARTHEST_SCORE}`);
  }
  return scale;
}

/** Bucket of a place: that somebody named one. Which it was says the group. */
const PLACES = 1;
/** Scores and differences stay well within what the tally packs into one number, and away from its words for no score. */
const FARTHEST_SCORE = 900;
/** What is counted from 0 on may go on further. */
const FARTHEST_BUCKET = 8_000;

type AskedScored = AskedSubject & Omit<AskedItem, "lowest" | "highest">;

interface AskedItem extends Pick<Item, "type" | "settings">, Pick<AskedSubject, "item" | "isGrade"> {
  id: number;
  isNul: boolean;
  /** Values of its options, in order. */
  options: number[];
  /** Proposal, theme and level that an effect is about. */
  subject: string;
  lowest: number | null;
  highest: number | null;
}

/** A pattern holds the scores of so many courses of action, in four bits each. */
export const MOST_COURSES = 15;
const MOST_SCORES = 14;

function judgedAmong(asked: readonly AskedScored[]): JudgedItem[] {
  const effects = asked.filter(({ type }) => type === "effect");
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

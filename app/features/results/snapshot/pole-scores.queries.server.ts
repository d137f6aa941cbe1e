import { sql } from "drizzle-orm";
import type { Pole } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { answers, items, rounds, scenarios, themes } from "~db/schema/index.ts";
import type { Stream } from "../group.ts";
import { countedPeople, type Weighing, weighedCells } from "./weighed-people.server.ts";

/** People of one stream with the same weight and the same scores on the three poles of a plan; null: too few answers. */
export interface PoleScores extends Record<Pole, number | null> {
  stream: Stream;
  scenario: string;
  weight: number;
  people: number;
}

/**
 * What people expect of each plan here and now, per pole of the triangle: the mean of their scores on its themes, for who
 * scored at least half of them (docs/requirements.md M-2.8). Alike people are counted together.
 */
export async function poleScoresOf(db: Database, weighing: Weighing): Promise<PoleScores[]> {
  const { organisationId, roundId, cells } = weighing;
  if (cells.length === 0) return [];
  const score = (pole: Pole) => sql`
    case when count(a.score) filter (where i.pole = ${pole}) * 2 >= max(i.themes) filter (where i.pole = ${pole})
      then (sum(a.score) filter (where i.pole = ${pole}))::float8 / count(a.score) filter (where i.pole = ${pole}) end`;
  const rows = await db.execute<PoleRow & Record<string, unknown>>(sql`
    with cells as materialized (${weighedCells(cells)}),
    counted as materialized (${countedPeople(weighing)}),
    judged as materialized (
      select i.id, s.id as scenario_id, s.code, t.pole, count(*) over (partition by s.id, t.pole) as themes
      from ${rounds} r
      join ${items} i on (i.organisation_id, i.questionnaire_id) = (r.organisation_id, r.questionnaire_id)
      join ${scenarios} s on (s.organisation_id, s.id) = (i.organisation_id, i.scenario_id) and s.kind <> 'nul'
      join ${themes} t on t.code = i.theme_code and t.dimension = 'here_now'
      where r.organisation_id = ${organisationId} and r.id = ${roundId} and i.type = 'effect' and i.level is null
    ),
    scored as (
      select a.participant_id, i.scenario_id, ${score("social")} as social, ${score("economic")} as economic,
        ${score("sustainable")} as sustainable
      from (select * from ${answers} a where a.organisation_id = ${organisationId} and a.round_id = ${roundId}) a
      join judged i on i.id = a.item_id
      group by a.participant_id, i.scenario_id
    ),
    alike as (
      select c.cell, p.scenario_id, p.social, p.economic, p.sustainable, count(*)::int as people
      from scored p join counted c using (participant_id)
      group by c.cell, p.scenario_id, p.social, p.economic, p.sustainable
    )
    select a.cell::int, s.code as scenario, a.social, a.economic, a.sustainable, a.people
    from alike a join (select distinct scenario_id, code from judged) s using (scenario_id)
    order by s.code collate "C", a.cell, a.social, a.economic, a.sustainable`);
  return rows.flatMap(({ cell, ...scores }) => {
    const people = cells[cell - 1];
    return people ? [{ ...scores, stream: people.stream, weight: people.weight }] : [];
  });
}

/** `cell` is the number of the people among the weighed cells, from 1. */
type PoleRow = Omit<PoleScores, "stream" | "weight"> & { cell: number };

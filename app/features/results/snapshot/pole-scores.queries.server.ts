import { sql } from "drizzle-orm";
import type { Pole } from "~/features/framework/theme.ts";
import type { Database } from "~db/client.server.ts";
import { answers, items, responses, rounds, scenarios, themes } from "~db/schema/index.ts";
import { countedResponse } from "../counted-response.server.ts";
import type { Background, Stream } from "../group.ts";
import { genderCounted } from "./freeze.queries.server.ts";
import type { WeighedCell } from "./people.ts";

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
export async function poleScoresOf(
  db: Database,
  { organisationId, roundId, cells }: { organisationId: number; roundId: number; cells: readonly WeighedCell[] },
): Promise<PoleScores[]> {
  const score = (pole: Pole) => sql`
    case when count(a.score) filter (where i.pole = ${pole}) * 2 >= max(i.themes) filter (where i.pole = ${pole})
      then (avg(a.score) filter (where i.pole = ${pole}))::float8 end`;
  const background = sql`p.stream, p.gemeente, p.age, p.gender, p.education`;
  const rows = await db.execute<Omit<PoleScores, "weight"> & Record<Background, string> & Record<string, unknown>>(sql`
    with people as materialized (
      select ${responses.participantId} as participant_id, ${responses.stream}::text as stream,
        coalesce(${responses.gemeenteCode}, '') as gemeente, coalesce(${responses.ageGroup}::text, '') as age,
        ${genderCounted} as gender, coalesce(${responses.education}::text, '') as education
      from ${responses}
      where ${responses.organisationId} = ${organisationId} and ${responses.roundId} = ${roundId} and ${countedResponse}
    ),
    judged as materialized (
      select i.id, s.code as scenario, t.pole, count(*) over (partition by s.id, t.pole) as themes
      from ${rounds} r
      join ${items} i on (i.organisation_id, i.questionnaire_id) = (r.organisation_id, r.questionnaire_id)
      join ${scenarios} s on (s.organisation_id, s.id) = (i.organisation_id, i.scenario_id) and s.kind <> 'nul'
      join ${themes} t on t.code = i.theme_code and t.dimension = 'here_now'
      where r.organisation_id = ${organisationId} and r.id = ${roundId} and i.type = 'effect' and i.level is null
    ),
    scored as (
      select ${background}, i.scenario, ${score("social")} as social, ${score("economic")} as economic,
        ${score("sustainable")} as sustainable
      from people p
      join ${answers} a on a.organisation_id = ${organisationId} and a.round_id = ${roundId}
        and a.participant_id = p.participant_id
      join judged i on i.id = a.item_id
      group by p.participant_id, ${background}, i.scenario
    )
    select ${background}, scenario, social, economic, sustainable, count(*)::int as people
    from scored p group by ${background}, scenario, social, economic, sustainable
    order by scenario collate "C", p.stream, p.gemeente collate "C", p.age collate "C", p.gender collate "C",
      p.education collate "C", social, economic, sustainable`);
  const weights = new Map(cells.map((cell) => [nameOf(cell), cell.weight]));
  return rows.flatMap(({ stream, scenario, social, economic, sustainable, people, ...told }) => {
    const weight = weights.get(nameOf({ ...told, stream }));
    return weight === undefined ? [] : [{ stream, scenario, social, economic, sustainable, people, weight }];
  });
}

function nameOf({ stream, gemeente, age, gender, education }: Record<"stream" | Background, unknown>): string {
  return JSON.stringify([stream, gemeente, age, gender, education]);
}

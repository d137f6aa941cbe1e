import type postgres from "postgres";

/** An item of the form: its id, the name of its field and what kind of answer it takes. */
export interface FormItem {
  id: number;
  code: string;
  type: string;
}

const HAVEN_STAD = "effecten-haven-stad";

/** The items of the form about Haven-Stad, in order. */
export function effectItems(sql: postgres.Sql, organisationId: number): Promise<FormItem[]> {
  return roundItems(sql, organisationId, HAVEN_STAD);
}

/** The items that a round asks, in order. */
export async function roundItems(sql: postgres.Sql, organisationId: number, slug: string): Promise<FormItem[]> {
  return await sql<FormItem[]>`
    select i.id, i.code, i.type from rounds r
    join items i on i.organisation_id = r.organisation_id and i.questionnaire_id = r.questionnaire_id
    where r.organisation_id = ${organisationId} and r.slug = ${slug} order by i.position`;
}

/** The whole form as a browser sends it: every effect answered in two steps, the rest filled in, without a form key. */
export function filledForm(items: FormItem[], slug = HAVEN_STAD): string {
  const form = new URLSearchParams({ ronde: slug, onderdeel: "0", actie: "versturen" });
  items.forEach((item, place) => {
    if (item.type === "effect") {
      const direction = place % 3 === 0 ? "worse" : "better";
      form.set(item.code, direction);
      form.set(`${item.code}_${direction}`, String(1 + (place % 3)));
    } else if (item.type === "open_text") {
      form.set(item.code, "Meer groen en betere verbindingen zouden de buurt goed doen.");
    } else {
      form.set(item.code, "2");
    }
  });
  for (const [name, value] of [
    ["gemeente", "GM0363"],
    ["leeftijd", "30-44"],
    ["geslacht", "vrouw"],
    ["opleiding", "middelbaar"],
  ]) {
    form.set(name ?? "", value ?? "");
  }
  return form.toString();
}

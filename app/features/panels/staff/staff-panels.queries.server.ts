import { count, eq } from "drizzle-orm";
import { gemeentenOf } from "~/features/areas/area.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { placeNames } from "~/features/areas/place-names.ts";
import {
  homesByTenure,
  populationOf,
  type WijkPopulation,
  wijkPopulation,
} from "~/features/areas/population.queries.server.ts";
import { dayOf } from "~/platform/day.ts";
import type { Database } from "~db/client.server.ts";
import { panelMembers } from "~db/schema/index.ts";
import { listPanels, type Panel } from "../panel.queries.server.ts";
import { countMembers, memberGroups } from "./composition.queries.server.ts";
import { type Composition, composePanel, type OfficialCounts } from "./composition.ts";
import type { ToldMembers } from "./panel-facts.tsx";
import type { ListedPanel } from "./panel-table.tsx";
import { toldCount } from "./told-count.ts";

/** All panels of the organisation by name, with their members in fives. */
export async function panelsForStaff(
  db: Database,
  { organisationId, now }: { organisationId: number; now: Date },
): Promise<ListedPanel[]> {
  const [panels, counts] = await Promise.all([
    listPanels(db, { organisationId, userId: undefined, now }),
    db
      .select({ panelId: panelMembers.panelId, members: count() })
      .from(panelMembers)
      .where(eq(panelMembers.organisationId, organisationId))
      .groupBy(panelMembers.panelId),
  ]);
  const members = new Map(counts.map((row) => [row.panelId, row.members]));
  return panels.map(({ id, slug, name, areaName, surveysPerYear, openSurveys }) => ({
    ...{ slug, name, areaName, surveysPerYear },
    openSurveys: openSurveys.length,
    members: toldCount(members.get(id) ?? 0),
  }));
}

/** How a panel is made up, as staff may see it: no number below ten, all others in fives. */
export interface PanelInsight {
  told: ToldMembers;
  composition: Composition;
  /** Names of the gemeenten and their wijken by code. */
  places: Record<string, string>;
}

/** The members of a panel beside the people who live in its gemeenten. */
export async function insightInPanel(
  db: Database,
  { organisationId, panel, now }: { organisationId: number; panel: Pick<Panel, "id" | "areaCode">; now: Date },
): Promise<PanelInsight> {
  const ofPanel = { organisationId, panelId: panel.id };
  const gemeenten = gemeentenOf(await areaTree(db), panel.areaCode);
  const [groups, counts, { official, wijken }] = await Promise.all([
    memberGroups(db, ofPanel),
    countMembers(db, { ...ofPanel, now }),
    officialCounts(
      db,
      gemeenten.map(({ code }) => code),
    ),
  ]);
  const names = Object.fromEntries(gemeenten.map(({ code, name }) => [code, name]));
  return {
    told: {
      members: toldCount(counts.members),
      invited: toldCount(counts.invited),
      paused: toldCount(counts.paused),
      consents: counts.consents.map(({ members, ...text }) => ({ ...text, members: toldCount(members) })),
    },
    composition: composePanel(groups, official, Number(dayOf(now).slice(0, 4))),
    places: {
      ...names,
      ...placeNames(wijken.map(({ wijk, name, gemeente }) => ({ code: wijk, name, group: names[gemeente] }))),
    },
  };
}

/** Everything that is officially counted of these gemeenten and that members tell of themselves. */
async function officialCounts(
  db: Database,
  gemeenten: readonly string[],
): Promise<{ official: OfficialCounts[]; wijken: WijkPopulation["counts"] }> {
  const [people, homes, wijken] = await Promise.all([
    populationOf(db, gemeenten),
    homesByTenure(db, gemeenten),
    wijkPopulation(db, gemeenten),
  ]);
  const official: OfficialCounts[] = [...people, ...(homes ? [homes] : [])].map(({ ages, ...counted }) => {
    return { ...counted, of: ages };
  });
  if (!wijken) return { official, wijken: [] };
  const counts = wijken.counts.map(({ wijk, gemeente, count: people }) => ({ gemeente, level: wijk, count: people }));
  return { official: [...official, { ...wijken, name: "wijk", of: "all", counts }], wijken: wijken.counts };
}

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { aPanel, aPanelRound } from "../../../tests/factories/panel.ts";
import { aSmallRegion } from "../../../tests/factories/small-region.ts";
import { testDatabase } from "../../../tests/setup/database.ts";
import { inviteMembers } from "./invite.commands.server.ts";
import { roundsToInvite } from "./invite.queries.server.ts";
import { insightInPanel } from "./staff/staff-panels.queries.server.ts";

test("20000", async () => {
  const { db } = await testDatabase();
  const organisationId = await aSmallRegion(db);
  const panel = await aPanel(db, { organisationId });
  const said: unknown[] = [];
  for (let part = 0; part < 4; part += 1) {
  await db.execute(sql`insert into users(organisation_id,email,display_name,password_hash) select ${organisationId}, 'm'||g||'x'||${part}::int||'@x.nl','Lid','-' from generate_series(1,5000) g`);
  }
  await db.execute(sql`insert into panel_members(organisation_id,panel_id,user_id,recruitment,consent_version,consented_on,birth_year) select organisation_id, ${panel.id}, id, 'open','2026-1','2026-01-01', 1930 + (random()*70)::int from users where organisation_id=${organisationId}`);
  const now = new Date();
  const day = 86400000;
  for (let i = 0; i < 2; i += 1) {
  const round = await aPanelRound(db, panel, { opensAt: new Date(now.getTime() - day), closesAt: new Date(now.getTime() + day) });
  let t = Date.now();
  said.push(await inviteMembers(db, { organisationId, panelId: panel.id, roundId: round.id, sender: { origin: "https://x.nl", contact: null }, now }), Date.now() - t);
  t = Date.now();
  said.push(await roundsToInvite(db, { organisationId, panelId: panel.id, now }));
  said.push("rounds", Date.now() - t);
  t = Date.now();
  await insightInPanel(db, { organisationId, panel, now });
  said.push("insight", Date.now() - t);
  }
  expect(said).toBe(1);
}, 90000);

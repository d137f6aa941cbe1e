import { randomUUID } from "node:crypto";
import { importFrame } from "~/features/invitations/frame/frame-import.commands.server.ts";
import { drawForRound } from "~/features/invitations/sample/sample.commands.server.ts";
import { createQuestionnaire, openRound } from "~/features/questionnaires/questionnaire.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { asOwner } from "../setup/database.ts";
import { everyKindOfItem } from "./round.ts";
import { aSmallRegion } from "./small-region.ts";

/** A moment at which the rounds made here are open. */
export const now = new Date("2026-06-15T12:00:00Z");
/** When they close. */
export const closesAt = new Date("2026-07-20T00:00:00Z");
export const seed = "000102030405060708090a0b0c0d0e0f";

const header = "persoon,gemeente,wijk,leeftijd,geslacht,opleiding,naam_adres,e-mail";

/** A line of a sampling frame: even numbers live in Amsterdam, every third person has an e-mail address only. */
export function personLine(index: number): string {
  const place = index % 2 === 0 ? "Amsterdam," : "Zaanstad,WK047911";
  const age = 18 + (index % 70);
  const reach = index % 3 === 0 ? `,p${index}@example.nl` : `P. Proef ${index} / Dam ${index} / 1012 JS Plaats,`;
  return `p${index},${place},${age},${index % 4 < 2 ? "man" : "vrouw"},${["laag", "middelbaar", "hoog"][index % 3]},${reach}`;
}

interface Period {
  opensAt?: Date;
  closesAt?: Date;
}

/** An open round for invited people in the small region. */
export async function anInvitedRound(db: Database, of?: number, period: Period = {}) {
  const organisationId = of ?? (await aSmallRegion(db));
  const slug = `uitgenodigd-${randomUUID()}`;
  const titles = { titleNl: "Hoe gaat het in uw buurt?", titleEn: "How is your neighbourhood?" };
  const roundId = await asOwner(db, async (owner) => {
    const list = { organisationId, slug, instrument: "survey", ...titles, items: everyKindOfItem } as const;
    const questionnaireId = await createQuestionnaire(owner, list);
    const when = { opensAt: new Date("2026-06-01T00:00:00Z"), closesAt, ...period };
    const round = { organisationId, slug, questionnaireId, ...titles, audience: "invited", areaCode: "MRA" } as const;
    return openRound(owner, { ...round, ...when });
  });
  return { organisationId, roundId, slug };
}

interface DrawnRound {
  people: number;
  size: number;
  /** Organisation that the round is of; a new one when left out. */
  of?: number;
  period?: Period;
}

/** A round with a frame of so many people, of whom some are drawn. */
export async function aDrawnRound(db: Database, { people, size, of, period }: DrawnRound) {
  const round = await anInvitedRound(db, of, period);
  const lines = Array.from({ length: people }, (_, index) => personLine(index));
  const bytes = (async function* () {
    yield Buffer.from([header, ...lines].join("\n"));
  })();
  const at = period?.opensAt ?? now;
  const read = await importFrame(db, { ...round, name: "kader.csv", bytes, now: at });
  if (read.kind !== "imported") throw new Error(`The frame was not read: ${JSON.stringify(read)}`);
  const wish = { size, allocation: "proportional", by: "gemeente", spreads: {} } as const;
  const drawn = await drawForRound(db, { ...round, wish, seed, now: at });
  if (drawn.kind !== "drawn") throw new Error(`The sample was not drawn: ${drawn.kind}`);
  return round;
}

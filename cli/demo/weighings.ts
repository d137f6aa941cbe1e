import { z } from "zod";
import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { appointGuardian, writeView } from "~/features/proposals/guardians/guardian.commands.server.ts";
import { ownGuardian } from "~/features/proposals/guardians/guardian.queries.server.ts";
import { absentParties } from "~/features/proposals/guardians/guardian.ts";
import { proposalToWeigh } from "~/features/proposals/weighing/proposal-to-weigh.server.ts";
import { publishWeighing, saveWeighing } from "~/features/proposals/weighing/weighing.commands.server.ts";
import { newestWeighing } from "~/features/proposals/weighing/weighing.queries.server.ts";
import { squares, tensionKinds, type WeighingContent } from "~/features/proposals/weighing/weighing.ts";
import type { Database } from "~db/client.server.ts";
import { personOf } from "./accounts.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const score = z.int().min(-3).max(3);
const theme = z.enum(themeCodes as [ThemeCode, ...ThemeCode[]]);
const estimate = z.strictObject({ oordeel: score, tekst: words, bron: words });
const tension = z.strictObject({ soort: z.enum(tensionKinds), eerste: theme, tweede: theme, tekst: words });
const plan = z.strictObject({
  schattingen: z.partialRecord(theme, estimate),
  vlakken: z.partialRecord(z.enum(squares), words),
  spanningen: z.array(tension),
});
const view = z.strictObject({ thema: theme, oordeel: score, tekst: words, bronnen: z.array(words).min(1) });
const guardian = z.strictObject({
  wie: words,
  voor: z.enum(absentParties),
  waarom: words,
  zienswijzen: z.array(view),
});
const weighing = z.strictObject({
  zwaarst: z.strictObject({ thema: theme, waarom: words }),
  wie: z.partialRecord(theme, words),
  plannen: z.record(words, plan),
  hoeders: z.array(guardian),
});
const weighingFile = z.record(words, weighing);
type Example = z.infer<typeof weighing>;

interface Place {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

/** Publishes the example weighings and lets the example guardians speak; gives how many weighings are new. */
export async function weighProposals(db: Database, organisationId: number, now: Date): Promise<number> {
  const officialId = await personOf(db, organisationId, "ambtenaar@voorbeeld.nl");
  let made = 0;
  for (const [slug, example] of Object.entries(seedYaml("weighings/afwegingen.yaml", weighingFile))) {
    const proposal = await proposalToWeigh(db, { organisationId, slug });
    if (!proposal) throw new Error(`Proposal ${slug} is not there`);
    const by = { organisationId, proposalId: proposal.id, officialId };
    if (await newestWeighing(db, by)) continue;
    await saveWeighing(db, { ...by, known: "", change: () => contentOf(example) }, now);
    const scenarios = proposal.plans.map(({ code }) => code);
    const outcome = await publishWeighing(
      db,
      { ...by, known: now.toISOString(), scenarios, themes: proposal.themes },
      now,
    );
    if (outcome.kind !== "published") throw new Error(`The example weighing of ${slug}: ${JSON.stringify(outcome)}`);
    await letSpeak(db, by, example.hoeders, now);
    made += 1;
  }
  return made;
}

function contentOf({ zwaarst, wie, plannen }: Example): WeighingContent {
  const scenarios = Object.entries(plannen).map(([code, { schattingen, vlakken, spanningen }]) => [
    code,
    {
      estimates: Object.fromEntries(
        Object.entries(schattingen).map(([about, one]) => [
          about,
          { score: one.oordeel, words: one.tekst, source: one.bron },
        ]),
      ),
      squares: vlakken,
      tensions: spanningen.map(({ soort, eerste, tweede, tekst }) => ({
        ...{ kind: soort, first: eerste, second: tweede },
        words: tekst,
      })),
    },
  ]);
  return {
    scenarios: Object.fromEntries(scenarios),
    heaviest: { theme: zwaarst.thema, why: zwaarst.waarom },
    owners: wie,
  };
}

async function letSpeak(db: Database, by: Place, examples: Example["hoeders"], now: Date): Promise<void> {
  const { organisationId, proposalId, officialId: appointedBy } = by;
  for (const { wie, voor, waarom, zienswijzen } of examples) {
    const email = `${wie}@bewoners.voorbeeld.nl`;
    await appointGuardian(db, { organisationId, proposalId, speaksFor: voor, email, reason: waarom, appointedBy }, now);
    const userId = await personOf(db, organisationId, email);
    const own = await ownGuardian(db, { organisationId, proposalId, userId });
    if (!own) throw new Error(`The example guardian ${wie} was not appointed`);
    for (const { thema, oordeel, tekst, bronnen } of zienswijzen) {
      const written = { theme: thema, score: oordeel, body: tekst, sources: bronnen, publish: true };
      await writeView(db, { organisationId, guardianId: own.id, ...written }, now);
    }
  }
}

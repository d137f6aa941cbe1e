import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type TaskCode, taskCodes } from "~/features/framework/local-frame.ts";
import { type ThemeCode, themeCodes } from "~/features/framework/theme.ts";
import { openDraft, startDraft } from "~/features/proposals/editing/draft.commands.server.ts";
import { findDraft } from "~/features/proposals/editing/draft.queries.server.ts";
import { newestVersion } from "~/features/proposals/editing/live-proposal.queries.server.ts";
import { publishDraft } from "~/features/proposals/editing/publish.commands.server.ts";
import { addFile } from "~/features/proposals/files/file.commands.server.ts";
import type { Database } from "~db/client.server.ts";
import { proposalDrafts } from "~db/schema/index.ts";
import { personOf } from "./accounts.ts";
import { seedBytes, seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const drawing = z.strictObject({
  voorstel: words,
  bestand: words,
  naam: words,
  beschrijving: words,
  verandering: words,
});
const course = z.strictObject({ naam: words, tekst: words, grond: words });
const draft = z.strictObject({
  titel: words,
  samenvatting: words,
  gebied: z.strictObject({ code: words, naam: words }),
  let_op: words,
  nul: course,
  plan: course,
  thema: z.strictObject({ code: z.enum(themeCodes as [ThemeCode, ...ThemeCode[]]), waarom: words, grond: words }),
  opgaven: z.array(z.enum(taskCodes as [TaskCode, ...TaskCode[]])),
});
const additions = z.strictObject({ tekeningen: z.array(drawing), concepten: z.array(draft) });

interface Official {
  organisationId: number;
  officialId: string;
}

/** Puts example drawings with proposals as a next version, and begins an example draft; gives how many of both are new. */
export async function writeExamples(db: Database, organisationId: number, now: Date): Promise<number> {
  const officialId = await personOf(db, organisationId, "ambtenaar@voorbeeld.nl");
  const official = { organisationId, officialId };
  const { tekeningen, concepten } = seedYaml("proposals/aanvullingen.yaml", additions);
  let made = 0;
  for (const one of tekeningen) made += await publishDrawing(db, official, one, now);
  for (const one of concepten) made += await beginDraft(db, official, one, now);
  return made;
}

async function publishDrawing(
  db: Database,
  official: Official,
  { voorstel, bestand, naam, beschrijving, verandering }: z.infer<typeof drawing>,
  now: Date,
): Promise<number> {
  const draftId = await openDraft(db, { ...official, slug: voorstel }, now);
  if (draftId === undefined) throw new Error(`Proposal ${voorstel} is not there`);
  const by = { ...official, draftId };
  const before = await findDraft(db, by);
  if (!before?.proposal || before.content.files.length > 0) return 0;
  const bytes = seedBytes(`proposals/${bestand}`);
  const added = await addFile(db, { ...by, kind: "drawing", title: naam, alternative: beschrijving, bytes }, now);
  if (added.kind !== "added") throw new Error(`The example drawing ${bestand}: ${JSON.stringify(added)}`);
  const of = { organisationId: official.organisationId, proposalId: before.proposal.id };
  const over = (await newestVersion(db, of))?.version ?? 0;
  const outcome = await publishDraft(db, { ...by, known: before.revision, change: verandering, over }, now);
  // Residents are answering questions about it: the drawing comes with a later version.
  if (outcome.kind === "frozen") return 0;
  if (outcome.kind !== "published") throw new Error(`The example drawing of ${voorstel}: ${JSON.stringify(outcome)}`);
  return 1;
}

async function beginDraft(
  db: Database,
  official: Official,
  example: z.infer<typeof draft>,
  now: Date,
): Promise<number> {
  const { titel: title, gebied, nul, plan, thema } = example;
  const [present] = await db
    .select({ id: proposalDrafts.id })
    .from(proposalDrafts)
    .where(
      and(
        eq(proposalDrafts.organisationId, official.organisationId),
        sql`${proposalDrafts.content} ->> 'title' = ${title}`,
      ),
    );
  if (present) return 0;
  const courses = [
    { code: "nul", kind: "nul", ...nul },
    { code: "plan", kind: "intervention", ...plan },
  ] as const;
  await startDraft(
    db,
    {
      ...official,
      ...{ title, summary: example.samenvatting, caution: example.let_op, tasks: example.opgaven },
      ...{ areaCode: gebied.code, areaLabel: gebied.naam },
      scenarios: courses.map(({ naam: name, tekst: description, grond: ground, code, kind }) => ({
        ...{ code, kind, name, description, ground },
      })),
      themes: [{ themeCode: thema.code, reason: thema.waarom, ground: thema.grond }],
    },
    now,
  );
  return 1;
}

import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { decideInputs } from "~/features/discussions/decisions/decide-inputs.commands.server.ts";
import { decisionsOf, releasesOf } from "~/features/discussions/decisions/decision.queries.server.ts";
import { draftDecision } from "~/features/discussions/decisions/draft-decision.commands.server.ts";
import { publishDecision } from "~/features/discussions/decisions/publish-decision.commands.server.ts";
import { guardiansOf, publishedViews } from "~/features/proposals/guardians/guardian.queries.server.ts";
import type { InputKey } from "~/features/proposals/inputs/input.ts";
import { phases } from "~/features/proposals/phase.ts";
import { namedProposal } from "~/features/proposals/proposal-name.queries.server.ts";
import { weighingVersions } from "~/features/proposals/weighing/weighing.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import { comments, users } from "~db/schema/index.ts";
import { dayAfter } from "../day.ts";
import { personOf } from "./accounts.ts";
import { seedYaml } from "./seed-files.ts";

const words = z.string().min(1);
const verdict = z.strictObject({
  oordeel: z.enum(["gebruikt", "terzijde"]),
  waarom: words,
  reacties: z.array(words).default([]),
  zienswijzen: z.array(words).default([]),
});
const decision = z.strictObject({
  titel: words,
  tekst: words,
  dagenGeleden: z.int().nonnegative(),
  fase: z.enum(phases),
  /** The round whose figures it leans on. */
  ronde: words.optional(),
  /** False: still in the making. */
  gepubliceerd: z.boolean().default(true),
  inbreng: z.array(verdict),
});
type Example = z.infer<typeof decision>;

interface Place {
  organisationId: number;
  proposalId: number;
  officialId: string;
}

/** Writes the example decisions and publishes those that are ready; nobody is mailed, because nobody exists. Gives how many are new. */
export async function decideExamples(db: Database, organisationId: number, now: Date): Promise<number> {
  const officialId = await personOf(db, organisationId, "ambtenaar@voorbeeld.nl");
  let made = 0;
  for (const [slug, examples] of Object.entries(
    seedYaml("decisions/besluiten.yaml", z.record(words, z.array(decision))),
  )) {
    const proposal = await namedProposal(db, { organisationId, slug });
    if (!proposal) throw new Error(`Proposal ${slug} is not there`);
    const by = { organisationId, proposalId: proposal.id, officialId };
    if ((await decisionsOf(db, by)).length > 0) continue;
    for (const example of examples) await decide(db, by, example, now);
    made += examples.length;
  }
  return made;
}

async function decide(db: Database, by: Place, example: Example, now: Date): Promise<void> {
  const words = { text: await wordsOf(db, by, example, now), formKey: randomUUID() };
  const draft = await draftDecision(db, { ...by, ...words }, now);
  if (draft.kind !== "written") throw new Error(`The example decision was refused: ${draft.kind}`);
  const of = { ...by, decisionId: draft.decisionId };
  for (const { oordeel, waarom, reacties, zienswijzen } of example.inbreng) {
    const inputs = [...(await threadsOf(db, by, reacties)), ...(await viewsOf(db, by, zienswijzen))];
    const said = { verdict: oordeel === "gebruikt" ? "used" : "aside", reason: waarom } as const;
    const outcome = await decideInputs(db, { ...of, inputs, ...said }, now);
    const expected = reacties.length + zienswijzen.length;
    if (outcome.kind !== "decided" || outcome.inputs < expected) throw new Error(`Not all inputs are there: ${waarom}`);
  }
  if (example.gepubliceerd) await publishDecision(db, of, now);
}

/** What the decision says; one that leans on figures leans on the newest weighing too. */
async function wordsOf(db: Database, by: Place, example: Example, now: Date) {
  const releases = await releasesOf(db, by);
  const [weighing] = example.ronde === undefined ? [] : await weighingVersions(db, by);
  const decidedOn = dayAfter(now, -example.dagenGeleden);
  return {
    ...{ title: example.titel, body: example.tekst, decidedOn, phase: example.fase },
    snapshot: releases.find(({ roundSlug }) => roundSlug === example.ronde)?.snapshotId ?? null,
    weighing: weighing?.version ?? null,
  };
}

/** The newest thread about the proposal of each of these example residents. */
async function threadsOf(db: Database, { organisationId, proposalId }: Place, names: string[]): Promise<InputKey[]> {
  const found: InputKey[] = [];
  for (const name of names) {
    const [thread] = await db
      .select({ id: comments.id })
      .from(comments)
      .innerJoin(users, and(eq(users.organisationId, comments.organisationId), eq(users.id, comments.authorId)))
      .where(
        and(
          eq(comments.organisationId, organisationId),
          eq(comments.proposalId, proposalId),
          eq(comments.level, 0),
          eq(users.email, `${name}@bewoners.voorbeeld.nl`),
        ),
      )
      .orderBy(desc(comments.id))
      .limit(1);
    if (thread) found.push({ kind: "comment", id: thread.id });
  }
  return found;
}

/** What these example guardians published. */
async function viewsOf(db: Database, by: Place, names: string[]): Promise<InputKey[]> {
  if (names.length === 0) return [];
  const [guardians, views] = await Promise.all([guardiansOf(db, by), publishedViews(db, by)]);
  const speaking = guardians.filter(({ name }) => names.some((one) => name.toLowerCase().startsWith(one)));
  return views
    .filter(({ guardianId }) => speaking.some(({ id }) => id === guardianId))
    .map(({ id }) => ({ kind: "view", id }));
}

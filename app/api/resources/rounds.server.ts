import { z } from "zod";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { roundState } from "~/features/questionnaires/round.ts";
import {
  type PublicRound,
  publicRound,
  publicRounds,
} from "~/features/results/export/released-round.queries.server.ts";
import { scenariosOf } from "~/features/results/scenarios.queries.server.ts";
import { audienceEnum, effectLevelEnum, instrumentEnum, itemTypeEnum, streamEnum } from "~db/schema/index.ts";
import { onePage, pageOf, paging } from "../paging.server.ts";
import { explained, moment, noQuery, RefusedQuestion, resource } from "../resource.server.ts";
import { themeCode } from "./framework.server.ts";

/** The newest released figures of a round. */
export const releaseSchema = z
  .object({
    snapshot: explained(z.int(), "snapshot"),
    createdAt: moment,
    methodVersion: explained(z.string(), "methodVersion"),
    marginsVersion: explained(z.string().nullable(), "marginsVersion"),
    streams: explained(z.array(z.enum(streamEnum.enumValues)), "streams"),
  })
  .meta({ id: "Release" });

const link = z.object({ href: z.url() });

const round = {
  id: explained(z.string(), "roundId"),
  titleNl: z.string(),
  titleEn: z.string(),
  instrument: explained(z.enum(instrumentEnum.enumValues), "instrument"),
  audience: explained(z.enum(audienceEnum.enumValues), "audience"),
  areaCode: explained(z.string(), "areaCode"),
  areaName: z.string(),
  proposal: explained(z.string().nullable(), "proposal"),
  state: z.enum(["upcoming", "open", "closed"]),
  opensAt: moment,
  closesAt: moment,
  release: explained(releaseSchema.nullable(), "release"),
  _links: z.object({ self: link, results: link.optional() }).meta({ id: "RoundLinks" }),
};

const listed = z.object(round).meta({ id: "RoundSummary" });

/** `/rounds`: the rounds that have begun, newest first. */
export const rounds = resource({
  path: "/rounds",
  name: "listRounds",
  query: z.strictObject(paging),
  answer: pageOf(listed).meta({ id: "RoundPage" }),
  find: async ({ db, organisation, now, base }, _parameters, query) => {
    const found = await publicRounds(db, { organisationId: organisation.id, now, ...query });
    const items = found.rounds.map((one) => told(one, { now, base }));
    return onePage(items, found.total, `${base}/rounds`, query);
  },
});

const item = z
  .object({
    code: explained(z.string(), "itemCode"),
    type: z.enum(itemTypeEnum.enumValues),
    textNl: z.string(),
    textEn: z.string(),
    lowest: explained(z.int().nullable(), "scoreBounds"),
    highest: explained(z.int().nullable(), "scoreBounds"),
    theme: themeCode.nullable(),
    scenario: explained(z.string().nullable(), "scenario"),
    level: explained(z.enum(effectLevelEnum.enumValues).nullable(), "level"),
    options: z.array(z.object({ value: z.int(), labelNl: z.string(), labelEn: z.string() })),
  })
  .meta({ id: "Item" });

/** `/rounds/{id}`: one round with its questions. */
export const roundResource = resource({
  path: "/rounds/{id}",
  name: "getRound",
  query: noQuery,
  answer: z.object({ ...round, items: z.array(item) }).meta({ id: "Round" }),
  find: async ({ db, organisation, now, base }, { id = "" }) => {
    const organisationId = organisation.id;
    const found = await publicRound(db, { organisationId, now, slug: id });
    if (!found) throw new RefusedQuestion("unknownRound", { id }, 404);
    const items = await itemsOf(db, { organisationId, questionnaireId: found.questionnaireId, frozen: false });
    const scenarios = new Map((await scenariosOf(db, organisationId, items)).map(({ id: key, code }) => [key, code]));
    return {
      ...told(found, { now, base }),
      items: items.map((one) => ({
        ...one,
        theme: one.themeCode,
        scenario: scenarios.get(one.scenarioId ?? 0) ?? null,
      })),
    };
  },
});

function told({ slug, release, ...found }: PublicRound, { now, base }: { now: Date; base: string }) {
  const href = `${base}/rounds/${encodeURIComponent(slug)}`;
  return {
    ...found,
    id: slug,
    proposal: found.proposalSlug,
    state: roundState(found, now),
    opensAt: found.opensAt.toISOString(),
    closesAt: found.closesAt.toISOString(),
    release: release && { ...release, snapshot: release.snapshotId },
    _links: { self: { href }, ...(release && { results: { href: `${href}/results` } }) },
  };
}

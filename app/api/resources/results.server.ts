import { z } from "zod";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { exportTable } from "~/features/results/export/export-table.server.ts";
import { groupLabel } from "~/features/results/export/group-label.ts";
import { type PublicRound, publicRound } from "~/features/results/export/released-round.queries.server.ts";
import { measureCells, releasedPage } from "~/features/results/export/released-rows.queries.server.ts";
import { breakdowns, type GroupKind, type Stream } from "~/features/results/group.ts";
import { derivedSubjects } from "~/features/results/tally.ts";
import type { StreamedTable } from "~/platform/table/streamed-table.ts";
import { groupKindEnum, measureEnum, streamEnum } from "~db/schema/index.ts";
import { onePage, pageOf, paging } from "../paging.server.ts";
import { type Asked, explained, parameter, RefusedQuestion, resource } from "../resource.server.ts";
import { figureSchema, toldFigure } from "./figure.server.ts";
import { releaseSchema } from "./rounds.server.ts";

/** Both at once is refused with a sentence of its own, so that the list of words stays open here. */
const streamWord = z.string().regex(/^[a-z,+ ]{1,30}$/);

const query = z.strictObject({
  item: parameter(
    z
      .string()
      .regex(/^\w{1,80}$/)
      .optional(),
    "item",
  ),
  by: parameter(z.enum(breakdowns as [GroupKind, ...GroupKind[]]).optional(), "by"),
  stream: parameter(streamWord.optional(), "stream").meta({
    asParameter: { type: "string", enum: [...streamEnum.enumValues] },
  }),
  ...paging,
});

const result = z
  .object({
    item: explained(z.string(), "itemCode"),
    measure: explained(z.enum(measureEnum.enumValues), "measure"),
    by: explained(z.enum(groupKindEnum.enumValues), "groupKind"),
    group: explained(z.string(), "group"),
    groupName: z.string(),
    withheld: explained(z.boolean(), "withheld"),
    people: explained(z.int(), "people"),
    countedIn: explained(z.int().nullable(), "countedIn"),
    figure: explained(figureSchema.nullable(), "figure"),
  })
  .meta({ id: "Result" });

/** `/rounds/{id}/results`: the released cells of one stream; what is withheld has no row or only a number of people. */
export const results = resource({
  path: "/rounds/{id}/results",
  name: "listResults",
  alternatives: ["text/csv"],
  query,
  answer: z
    .object({
      round: explained(z.string(), "roundId"),
      stream: explained(z.enum(streamEnum.enumValues), "stream"),
      caution: explained(z.string(), "streamCaution"),
      release: releaseSchema,
      ...pageOf(result).shape,
    })
    .meta({ id: "ResultPage" }),
  find: async (asked, { id = "" }, wanted) => {
    const found = await released(asked, id, wanted);
    if (!found) return undefined;
    const { round, stream, cells } = found;
    const [{ rows }, page, tree] = await Promise.all([
      measureCells(asked.db, cells),
      releasedPage(asked.db, cells, wanted),
      areaTree(asked.db),
    ]);
    const areaName = (code: string) => tree.get(code)?.name ?? code;
    const items = page.map(({ item, measure, groupKind, groupValue, released: told }) => {
      const groupName = groupLabel({ kind: groupKind, value: groupValue }, { t: asked.t, areaName });
      return { item, measure, by: groupKind, group: groupValue, groupName, ...toldFigure(told) };
    });
    // The links keep the stream that was chosen for who named none.
    const asGiven = { ...wanted, stream };
    const address = `${asked.base}/rounds/${encodeURIComponent(id)}/results`;
    return {
      round: id,
      stream,
      caution: asked.t(`openData.caution.${stream}`),
      release: { ...round.release, snapshot: round.release.snapshotId },
      ...onePage(items, rows, address, asGiven),
    };
  },
});

/** The same cells as one table for `text/csv`, all pages at once; undefined when nothing has been released. */
export async function resultsTable(
  asked: Asked,
  id: string,
  given: Record<string, string>,
): Promise<StreamedTable | undefined> {
  const csvQuery = query.omit({ page: true, pageSize: true }).safeParse(given);
  if (!csvQuery.success) throw new RefusedQuestion("csvParameters");
  const found = await released(asked, id, csvQuery.data);
  if (!found) return undefined;
  const { round, cells } = found;
  return exportTable(asked.db, { ...cells, round, t: asked.t });
}

interface Wanted {
  item?: string | undefined;
  by?: GroupKind | undefined;
  stream?: string | undefined;
}

/** Which cells a question means; undefined when there is no such round or nothing of it has been released. */
async function released(asked: Asked, id: string, { item, by, stream: word }: Wanted) {
  const organisationId = asked.organisation.id;
  const chosen = word === undefined ? undefined : streamNamed(word);
  const round = await publicRound(asked.db, { organisationId, now: asked.now, slug: id });
  if (!round?.release) return undefined;
  if (item !== undefined) await refuseUnknownItem(asked, round, item);
  const { snapshotId, streams } = round.release;
  const stream = chosen ?? streams[0] ?? "open";
  const groupKinds: GroupKind[] = [by ?? "all"];
  const cells = { organisationId, snapshotId, stream, groupKinds, item };
  return { round: { ...round, release: round.release }, stream, cells };
}

/** The stream that is asked for; a question for both, however it is written, is told why there is no such figure. */
function streamNamed(word: string): Stream {
  const known = streamEnum.enumValues.find((stream) => stream === word);
  if (known) return known;
  const isForBoth = /^(all|both|pooled|total)$/.test(word) || /[,+ ]/.test(word);
  throw new RefusedQuestion(isForBoth ? "pooled" : "unknownStream");
}

async function refuseUnknownItem({ db, organisation }: Asked, round: PublicRound, item: string): Promise<void> {
  if (derivedSubjects.includes(item)) return;
  const { questionnaireId } = round;
  const items = await itemsOf(db, { organisationId: organisation.id, questionnaireId, frozen: false });
  if (!items.some(({ code }) => code === item)) throw new RefusedQuestion("unknownItem", { item });
}

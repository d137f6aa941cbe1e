import { z } from "zod";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { itemsOf } from "~/features/questionnaires/questionnaire.queries.server.ts";
import { type ExportTable, exportTable } from "~/features/results/export/export-table.server.ts";
import { groupLabel } from "~/features/results/export/group-label.ts";
import { publicSubject, publicSubjects, storedSubject } from "~/features/results/export/public-subject.ts";
import { type PublicRound, publicRound } from "~/features/results/export/released-round.queries.server.ts";
import { measureCells, releasedPage } from "~/features/results/export/released-rows.queries.server.ts";
import { type GroupKind, groupings, type Stream } from "~/features/results/group.ts";
import { groupKindEnum, measureEnum, streamEnum } from "~db/schema/index.ts";
import { onePage, pageOf, paging } from "../paging.server.ts";
import { type Asked, explained, parameter, RefusedQuestion, refusedBy, resource } from "../resource.server.ts";
import { figureSchema, toldFigure } from "./figure.server.ts";
import { releaseSchema } from "./rounds.server.ts";

/** Both at once is refused with a sentence of its own, so that the list of words stays open here. */
const streamWord = z.string().regex(/^[a-z,+ ]{1,30}$/);

const query = z.strictObject({
  item: parameter(
    z
      .string()
      .regex(/^[\p{L}\p{N}_.-]{1,80}$/u)
      .optional(),
    "item",
  ),
  by: parameter(z.enum(groupings as [GroupKind, ...GroupKind[]]).optional(), "by"),
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
    const { round, stream, cells } = found;
    const [{ rows }, page, tree] = await Promise.all([
      measureCells(asked.db, cells),
      releasedPage(asked.db, cells, wanted),
      areaTree(asked.db),
    ]);
    const areaName = (code: string) => tree.get(code)?.name ?? code;
    const items = page.map(({ item, measure, groupKind, groupValue, released: told }) => {
      const groupName = groupLabel({ kind: groupKind, value: groupValue }, { t: asked.t, areaName });
      return { item: publicSubject(item), measure, by: groupKind, group: groupValue, groupName, ...toldFigure(told) };
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

const csvQuery = query.omit({ page: true, pageSize: true });

/** The same cells as one table for `text/csv`, all pages at once. */
export async function resultsTable(
  asked: Asked,
  id: string,
  given: Record<string, string>,
): Promise<ExportTable | undefined> {
  const wanted = csvQuery.safeParse(given);
  if (!wanted.success) {
    const isUnknown = wanted.error.issues[0]?.code === "unrecognized_keys";
    throw isUnknown ? new RefusedQuestion("csvParameters") : refusedBy(wanted.error, csvQuery);
  }
  const { round, cells } = await released(asked, id, wanted.data);
  return exportTable(asked.db, { ...cells, round, t: asked.t });
}

interface Wanted {
  item?: string | undefined;
  by?: GroupKind | undefined;
  stream?: string | undefined;
}

/** Which cells a question means. Refuses with 404 a round that is not there, or of which nothing has been released. */
async function released(asked: Asked, id: string, { item, by, stream: word }: Wanted) {
  const organisationId = asked.organisation.id;
  const chosen = word === undefined ? undefined : streamNamed(word);
  const round = await publicRound(asked.db, { organisationId, now: asked.now, slug: id });
  if (!round) throw new RefusedQuestion("unknownRound", { id }, 404);
  if (!round.release) throw new RefusedQuestion("noFigures", { id }, 404);
  const subject = item === undefined ? undefined : await subjectNamed(asked, round, item);
  const { snapshotId, streams } = round.release;
  const stream = chosen ?? streams[0] ?? "open";
  const groupKinds: GroupKind[] = [by ?? "all"];
  const cells = { organisationId, snapshotId, stream, groupKinds, item: subject };
  return { round: { ...round, release: round.release }, stream, cells };
}

/** The stream that is asked for; a question for both, however it is written, is told why there is no such figure. */
function streamNamed(word: string): Stream {
  const known = streamEnum.enumValues.find((stream) => stream === word);
  if (known) return known;
  const isForBoth = /^(all|both|pooled|total)$/.test(word) || /[,+ ]/.test(word);
  throw new RefusedQuestion(isForBoth ? "pooled" : "unknownStream");
}

/** What is asked for under its stored name: a question of the round, or what is no question. Anything else is refused. */
async function subjectNamed({ db, organisation }: Asked, round: PublicRound, item: string): Promise<string> {
  const { questionnaireId } = round;
  const items = await itemsOf(db, { organisationId: organisation.id, questionnaireId, frozen: false });
  const codes = items.map(({ code }) => code);
  const subject = codes.includes(item) ? item : storedSubject(item);
  if (subject === undefined) {
    throw new RefusedQuestion("unknownItem", { item, choices: [...codes, ...publicSubjects].join(", ") });
  }
  return subject;
}

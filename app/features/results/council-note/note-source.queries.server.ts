import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import type { Database } from "~db/client.server.ts";
import type { ResultsRoom } from "../dashboard/results-room.server.ts";
import { type Background, backgrounds, groupParts } from "../group.ts";
import { normsOfRound } from "../norms/theme-norms.queries.server.ts";
import type { RoundResults } from "../result.ts";
import { latestResults } from "../results.queries.server.ts";
import { mainStream, type NoteSource } from "./note-source.ts";

/** Everything that the note about the round of this room is made of: both streams, and each background of the main one. */
export async function noteSource(
  db: Database,
  room: Pick<ResultsRoom, "organisationId" | "roundId" | "title" | "round">,
): Promise<NoteSource> {
  const { organisationId, roundId } = room;
  const question = { organisationId, roundId };
  const [organisation, norms, invited, open] = await Promise.all([
    currentOrganisation(db),
    normsOfRound(db, room),
    latestResults(db, { ...question, stream: "invited" }),
    latestResults(db, { ...question, stream: "open" }),
  ]);
  const results = { invited: invited ?? null, open: open ?? null };
  const stream = mainStream(results);
  const perBackground = await Promise.all(backgrounds.map((by) => latestResults(db, { ...question, stream, by })));
  const groups = Object.fromEntries(
    backgrounds.flatMap((by, place): [Background, RoundResults][] => {
      const found = perBackground[place];
      return found ? [[by, found]] : [];
    }),
  );
  return {
    organisation: organisation.name,
    title: room.title,
    round: room.round,
    results,
    groups,
    gemeenten: await gemeenteNames(db, [...Object.values(groups), invited]),
    norms,
  };
}

/** Names of the gemeenten in groups, in the mirror of the population and among the levels that were taken together. */
async function gemeenteNames(
  db: Database,
  all: readonly (RoundResults | undefined)[],
): Promise<Record<string, string>> {
  const tree = await areaTree(db);
  const codes = all.flatMap((results) => [
    ...(results?.items[0]?.groups.flatMap(({ value }) => groupParts(value)) ?? []),
    ...(results?.findings.representativeness.gemeente?.levels.map(({ level }) => level) ?? []),
    ...(results?.weights?.collapsed.flatMap(({ from, into }) => [from, into]) ?? []),
  ]);
  const gemeenten = [...new Set(codes)].filter((code) => code.startsWith("GM"));
  return Object.fromEntries(gemeenten.map((code) => [code, tree.get(code)?.name ?? code]));
}

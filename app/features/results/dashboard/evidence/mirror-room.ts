import type { ResultsRoom } from "../results-room.server.ts";

/** Whose participation is held beside the population, and the names of the gemeenten. */
export type MirrorRoom = Pick<ResultsRoom, "stream" | "round" | "gemeenten">;

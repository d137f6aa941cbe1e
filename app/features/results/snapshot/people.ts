import type { Background, Stream } from "../group.ts";

/** People of one stream with the same backgrounds; "" where they did not tell. They have the same weight. */
export interface PeopleCell extends Record<Background | "wijk", string> {
  stream: Stream;
  count: number;
}

/** Such people with the weight of each of them; weights of a stream have mean 1. */
export interface WeighedCell extends PeopleCell {
  weight: number;
}

import type { Resource } from "../resource.server.ts";
import { areas } from "./areas.server.ts";
import { catalog } from "./catalog.server.ts";
import { framework } from "./framework.server.ts";
import { indicators } from "./indicators.server.ts";
import { proposal, proposals } from "./proposals.server.ts";
import { results } from "./results.server.ts";
import { roundResource, rounds } from "./rounds.server.ts";

/** Every resource of the API, in the order in which its description lists them. */
export const resources: readonly Resource[] = [
  proposals,
  proposal,
  areas,
  framework,
  indicators,
  rounds,
  roundResource,
  results,
  catalog,
];

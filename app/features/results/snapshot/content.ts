import type { Item } from "~/features/questionnaires/item.ts";
import type { ReleasedTally } from "../disclosure/released-tally.ts";
import type { Findings, Triangle } from "../findings.ts";
import type { Stream } from "../group.ts";
import { type Released, tellsSomething } from "../released.ts";
import type { AskedScenario } from "../result.ts";
import type { TallyCell } from "../tally.ts";
import { directionsOf } from "./directions.ts";
import { figureOf } from "./figure-of.ts";
import { groupGapsOf } from "./group-gaps.ts";
import { mirrorOf } from "./mirror.ts";
import { placeFigures } from "./place-figures.ts";
import { type DesignSizes, isTriangle, type Release, subjectKey } from "./release-view.ts";
import { subjectsOfRound } from "./subjects.ts";
import { type EarlierRound, type PresentRound, waveChangesOf } from "./wave-changes.ts";
import type { SourcedMargin } from "./weigh.ts";

/** What everybody may know of one group, with the place it has in the table of cells. */
export interface ReleasedCell extends Pick<TallyCell, "stream" | "item" | "measure" | "kind" | "group"> {
  released: Released;
}

/** One finding, with the place it has in the table of findings. */
export interface StoredFinding {
  stream: Stream;
  kind: keyof Findings;
  key: string;
  finding: unknown;
}

/** What stands behind the figures of one stream. */
export interface StreamRelease {
  stream: Stream;
  items: readonly Item[];
  scenarios: readonly AskedScenario[];
  tallies: readonly ReleasedTally[];
  designSizes: DesignSizes;
  margins: readonly SourcedMargin[];
  triangles: Readonly<Record<string, Triangle>>;
  present: PresentRound;
  earlier: readonly EarlierRound[];
}

/** The released cells and findings of one stream: everything that pages, files and the API show of it follows from its tallies. */
export function contentOf(stream: StreamRelease): { cells: ReleasedCell[]; findings: StoredFinding[] } {
  const subjects = subjectsOfRound(stream.items, stream.scenarios);
  const release: Release = { tallies: stream.tallies, subjects, designSizes: stream.designSizes };
  return { cells: cellsOf(release), findings: findingsOf(release, stream) };
}

function cellsOf(release: Release): ReleasedCell[] {
  const directions = directionsOf(release);
  const places = placeFigures(release);
  return release.tallies.flatMap((tally): ReleasedCell[] => {
    const { stream, item, measure, kind, group } = tally.cell;
    const subject = release.subjects.get(subjectKey(tally.cell));
    const released =
      places.get(tally) ??
      figureOf(tally.cell, {
        told: tally.told,
        snapshot: tally.snapshot,
        form: subject?.form ?? { kind: "scores" },
        isNominal: subject?.isNominal ?? false,
        designSize: release.designSizes.get(tally.snapshot) ?? 0,
        direction: directions.get(tally.cell) ?? null,
      });
    return tellsSomething(released) && !isTriangle(tally) ? [{ stream, item, measure, kind, group, released }] : [];
  });
}

function findingsOf(
  release: Release,
  { stream, margins, triangles, present, earlier }: StreamRelease,
): StoredFinding[] {
  const isWeighed = stream === "invited";
  const found: Findings = {
    representativeness: mirrorOf(release, margins),
    gaps: isWeighed ? groupGapsOf(release) : {},
    triangle: triangles,
    change: isWeighed ? waveChangesOf(release, present, earlier) : {},
  };
  const kinds = ["representativeness", "gaps", "triangle", "change"] as const;
  return kinds.flatMap((kind) =>
    Object.entries(found[kind]).map(([key, finding]): StoredFinding => ({ stream, kind, key, finding })),
  );
}

import { missingPeople } from "~/statistics/missing-people.ts";
import { type MarginLevel, representativeness } from "~/statistics/representativeness.ts";
import { total } from "~/statistics/total.ts";
import type { Findings, MarginName, Representativeness } from "../findings.ts";
import type { GroupKind } from "../group.ts";
import { PARTICIPATION } from "../tally.ts";
import type { Release } from "./release-view.ts";
import { fives, hundredth, percent, tenth } from "./rounding.ts";
import type { SourcedMargin } from "./weigh.ts";

const kindOf: Record<MarginName, GroupKind> = { agegender: "age_gender", education: "education", gemeente: "gemeente" };

/**
 * Who took part beside the population, per margin: of the released numbers of people only, so that a level that is
 * withheld stays out of it (docs/requirements.md M-2.6).
 */
export function mirrorOf(release: Release, margins: readonly SourcedMargin[]): Findings["representativeness"] {
  const found = margins.flatMap((margin): [MarginName, Representativeness][] => {
    const mirror = mirrorOfMargin(release, margin);
    return mirror ? [[margin.name, mirror]] : [];
  });
  return Object.fromEntries(found);
}

function mirrorOfMargin({ tallies }: Release, margin: SourcedMargin): Representativeness | undefined {
  const people = new Map(
    tallies
      .filter(
        ({ cell, told }) => cell.item === PARTICIPATION && cell.kind === kindOf[margin.name] && told !== "nothing",
      )
      .map(({ cell }) => [cell.group, cell.n[0] ?? 0]),
  );
  const levels = [...margin.totals].flatMap(([level, population]): MarginLevel[] => {
    const sample = people.get(level);
    return sample === undefined ? [] : [{ level, sample, population }];
  });
  if (levels.length < 2) return undefined;
  const { overlap, minMaxRatio } = representativeness(levels);
  const missing = new Map(missingPeople(levels).map(({ level, alone }) => [level, alone]));
  const inhabitants = total(levels.map(({ population }) => population));
  const tookPart = total(levels.map(({ sample }) => sample));
  return {
    source: margin.source,
    date: margin.date,
    overlap: percent(overlap),
    lowestOverHighest: levels.length === margin.totals.size ? hundredth(minMaxRatio) : null,
    covered: percent(inhabitants / total([...margin.totals.values()])),
    levels: levels.map(({ level, sample, population }) => ({
      level,
      population: tenth((100 * population) / inhabitants),
      sample: percent(sample / tookPart),
      people: fives(sample),
      missing: fives(missing.get(level) ?? 0),
    })),
  };
}

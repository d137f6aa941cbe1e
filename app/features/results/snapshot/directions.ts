import { benjaminiHochberg } from "~/statistics/benjamini-hochberg.ts";
import { normalUpperTail } from "~/statistics/normal-distribution.ts";
import { breakdowns, type GroupKind } from "../group.ts";
import type { ScaleFigure } from "../released.ts";
import type { TallyCell } from "../tally.ts";
import { momentsOf, type Release, scoredFigures } from "./release-view.ts";

/** Below this chance a difference counts as clear, after correction for the other figures of its screen. */
export const CLEAR = 0.05;

/**
 * Which figures differ clearly from zero. Those of one screen (the themes of one dimension under one course of action, over
 * all groups of a breakdown) are tested together, corrected by Benjamini and Hochberg (docs/requirements.md M-2.12).
 */
export function directionsOf(release: Release): ReadonlyMap<TallyCell, ScaleFigure["direction"]> {
  const kinds: readonly GroupKind[] = ["all", ...breakdowns];
  const screens = kinds.flatMap((kind) => byScreen(testsOf(release, kind), ({ screen }) => screen));
  return new Map(
    screens.flatMap((tests) => {
      const corrected = benjaminiHochberg(tests.map(({ p }) => p));
      return tests.map(({ cell, mean }, index) => [cell, directionOf(mean, corrected[index] ?? 1)] as const);
    }),
  );
}

function directionOf(mean: number, corrected: number): ScaleFigure["direction"] {
  if (corrected >= CLEAR || mean === 0) return null;
  return mean > 0 ? "up" : "down";
}

/** The same things, together per screen, in the order in which the screens first occur. */
export function byScreen<T>(things: readonly T[], screenOf: (thing: T) => string): T[][] {
  const screens = new Map<string, T[]>();
  for (const thing of things) {
    const screen = screens.get(screenOf(thing));
    if (screen) screen.push(thing);
    else screens.set(screenOf(thing), [thing]);
  }
  return [...screens.values()];
}

function testsOf(release: Release, kind: GroupKind) {
  const signed = scoredFigures(release, kind).filter(({ subject }) => subject.isSigned);
  return signed.map((tally) => {
    const { mean, meanVariance } = momentsOf(tally, release.designSizes);
    const screen = `${tally.subject.screen} ${tally.cell.measure}`;
    return { cell: tally.cell, screen, mean, p: twoSided(mean, meanVariance) };
  });
}

/** Chance of a mean this far from zero if there were no effect; where everybody is alike nothing is left to chance. */
function twoSided(mean: number, variance: number): number {
  if (variance === 0) return mean === 0 ? 1 : 0;
  return 2 * normalUpperTail(Math.abs(mean) / Math.sqrt(variance));
}

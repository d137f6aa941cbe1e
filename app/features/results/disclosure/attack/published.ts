import { releaseTallies } from "../release.ts";
import type { ReleasedTally } from "../released-tally.ts";
import { MIN_PEOPLE } from "../thresholds.ts";
import type { Course } from "./invented.ts";
import { families, type Population, tally } from "./population.ts";
import { type Exposure, LARGE, publishedIn, subtract } from "./subtraction.ts";

const subjects = families.map((family) => family.map(({ subject }) => subject));

/** The release of a population after earlier ones. */
export function releaseOf(people: Population, earlier: readonly (readonly ReleasedTally[])[]): ReleasedTally[] {
  return releaseTallies({ families: subjects, fresh: tally(people), earlier, snapshot: earlier.length + 1 }).cells;
}

/** A way to publish each snapshot of a round. */
export type Publish = (course: Course) => ReleasedTally[][];

/** As the platform does. */
export const byTheRules: Publish = ({ snapshots }) => {
  const releases: ReleasedTally[][] = [];
  for (const people of snapshots) releases.push(releaseOf(people, releases));
  return releases;
};

/** Control: each snapshot is safe by itself, but all are published. */
export const live: Publish = ({ snapshots }) =>
  snapshots.map((people, index) => releaseOf(people, []).map((one) => ({ ...one, snapshot: index + 1 })));

/** Control: whatever is of ten people or more. */
export const thresholdOnly: Publish = ({ snapshots }) =>
  snapshots.map((people, index) =>
    tally(people).map((cell) => ({
      cell,
      told: cell.asked.n < MIN_PEOPLE ? "nothing" : "figure",
      snapshot: index + 1,
    })),
  );

/** Everything that follows for fewer than ten people from what is published of a round. */
export function attack(course: Course, publish: Publish): Exposure[] {
  const published = publishedIn(publish(course));
  const isLarge = (course.snapshots[0]?.size ?? 0) > LARGE;
  return families.flat().flatMap((question) => {
    // The others are tables like these; in a large round they would only take time.
    if (isLarge && ["nul", "keuze"].includes(question.subject.item)) return [];
    // Only of these may somebody say that he does not know.
    const bases = question.subject.measure === "own" && ["cijfer", "plan"].includes(question.subject.item);
    const opinions = subtract({ course, published, question, base: "opinions" });
    return bases ? [...opinions, ...subtract({ course, published, question, base: "asked" })] : opinions;
  });
}

import { releaseTallies } from "../release.ts";
import type { ReleasedTally } from "../released-tally.ts";
import { MIN_PEOPLE } from "../thresholds.ts";
import type { Course } from "./invented.ts";
import { families, type Population, type Questionnaire, questionnaireFor, tally } from "./population.ts";
import { type Exposure, publishedIn, subtract } from "./subtraction.ts";

/** The release of a population after earlier ones. */
export function releaseOf(
  people: Population,
  earlier: readonly (readonly ReleasedTally[])[],
  asked: Questionnaire = families,
): ReleasedTally[] {
  const subjects = asked.map((family) => family.map(({ subject }) => subject));
  const fresh = tally(people, asked);
  return releaseTallies({ families: subjects, fresh, earlier, snapshot: earlier.length + 1 }).cells;
}

/** A way to publish each snapshot of a round. */
export type Publish = (course: Course, asked: Questionnaire) => ReleasedTally[][];

/** As the platform does. */
export const byTheRules: Publish = ({ snapshots }, asked) => {
  const releases: ReleasedTally[][] = [];
  for (const people of snapshots) releases.push(releaseOf(people, releases, asked));
  return releases;
};

/** Control: each snapshot is safe by itself, but all are published. */
export const live: Publish = ({ snapshots }, asked) =>
  snapshots.map((people, index) => releaseOf(people, [], asked).map((one) => ({ ...one, snapshot: index + 1 })));

/** Control: whatever is of ten people or more. */
export const thresholdOnly: Publish = ({ snapshots }, asked) =>
  snapshots.map((people, index) =>
    tally(people, asked).map((cell) => ({
      cell,
      told: cell.asked.n < MIN_PEOPLE ? "nothing" : "figure",
      snapshot: index + 1,
    })),
  );

/** Everything that follows for fewer than ten people from what is published of a round, in which one family is asked. */
export function attack(course: Course, publish: Publish): Exposure[] {
  const asked = questionnaireFor(course.seed);
  const published = publishedIn(publish(course, asked));
  return asked.flat().flatMap((question) => {
    const opinions = subtract({ course, published, question, base: "opinions" });
    // Of the others nobody may say that he does not know.
    const mayNotKnow = question.subject.measure === "own" && ["cijfer", "plan"].includes(question.subject.item);
    return mayNotKnow ? [...opinions, ...subtract({ course, published, question, base: "asked" })] : opinions;
  });
}

import { scoreMoments } from "~/statistics/score-moments.ts";
import type { AnswerForm } from "../answer-form.ts";
import type { ReleasedTally, Subject } from "../disclosure/released-tally.ts";
import type { GroupKind } from "../group.ts";
import { PARTICIPATION, TRIANGLE } from "../tally.ts";

/** The released tallies of one stream with what is known of their subjects. */
export interface Release {
  tallies: readonly ReleasedTally[];
  subjects: ReadonlyMap<string, SubjectOfRound>;
  designSizes: DesignSizes;
}

/** People in the whole stream by the snapshot that counted them, for standard errors of parts of it. */
export type DesignSizes = ReadonlyMap<number, number>;

/** A subject with the screen that it is read on: figures of one screen are tested together. */
export interface SubjectOfRound extends Subject {
  /** Empty for a subject that is read alone. */
  screen: string;
  /** Whether scores run below and above zero. */
  isSigned: boolean;
  /** Whether there are no scores with a mean: only names of answers, classes or places. */
  isNominal: boolean;
  form: AnswerForm;
}

/** Where a subject stands in `Release.subjects`. */
export function subjectKey({ item, measure }: Pick<Subject, "item" | "measure">): string {
  return `${item} ${measure}`;
}

/** The tallies of one kind whose figure is told, of subjects that are scored; that somebody took part is no score. */
export function scoredFigures({ tallies, subjects }: Release, kind: GroupKind) {
  return tallies.flatMap((tally) => {
    const subject = subjects.get(subjectKey(tally.cell));
    const isWanted =
      tally.told === "figure" &&
      tally.cell.item !== PARTICIPATION &&
      !isTriangle(tally) &&
      tally.cell.kind === kind &&
      subject &&
      !subject.isChoice &&
      !subject.isNominal;
    return isWanted ? [{ ...tally, subject }] : [];
  });
}

/** Whether a tally counts who is in a triangle: it stands in the ledger and is shown nowhere itself. */
export function isTriangle({ cell }: Pick<ReleasedTally, "cell">): boolean {
  return cell.item.startsWith(TRIANGLE);
}

/** Mean and variances of a tally's scores. */
export function momentsOf({ cell, snapshot }: Pick<ReleasedTally, "cell" | "snapshot">, designSizes: DesignSizes) {
  const scores = cell.n.map((n, index) => {
    return { value: cell.lowest + index, n, sw: cell.sw[index] ?? 0, sw2: cell.sw2[index] ?? 0 };
  });
  return scoreMoments(
    scores.filter(({ n }) => n > 0),
    designSizes.get(snapshot) ?? 0,
  );
}

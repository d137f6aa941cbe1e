import { BadInput, type TextFile } from "~/platform/bad-input.ts";
import { compensatedSum } from "~/statistics/compensated-sum.ts";
import type { Margin } from "~/statistics/rake.ts";
import { publishedCount } from "../disclosure/thresholds.ts";
import { estimate } from "../estimate.ts";
import type { Analysis, ItemFigures, Question, WeightsReport } from "./analysis.ts";
import { itemRollUps } from "./item-roll-ups.ts";
import { readMarginsFile } from "./margins-file.ts";
import { exactFigures, publishableCollapse, publishableFigures, withheldGroups } from "./publishable.ts";
import { type Respondent, type Responses, readResponsesFile } from "./responses-file.ts";
import { type Weighing, weighRespondents } from "./weigh-respondents.ts";

/** The two files of an analysis. */
interface Files {
  responses: TextFile;
  margins: TextFile;
}

/**
 * Weights and figures of a file of responses, by the same estimates as a snapshot.
 *
 * @param files - The responses, and how many people live where.
 * @param question - What to read and what to tell.
 * @returns The report with the weight of each respondent; without figures where the weights did not converge.
 * @throws BadInput with one sentence that names file, line and column of what cannot be used.
 */
export function analyse(files: Files, question: Question): Analysis {
  const margins = readMarginsFile(
    files.margins,
    question.margins.map(({ name }) => name),
  );
  const responses = readResponsesFile(files.responses, question, margins);
  refuseAllUnknown(files.responses, question, responses.respondents);
  const weighing = weighRespondents(responses.respondents, margins, question.cap);
  const items = weighing.raking.converged ? itemFigures(question, responses, weighing.weights) : [];
  return {
    report: {
      base: baseOf(question, responses.respondents, margins),
      weights: weightsReport(question, weighing),
      items,
    },
    weights: responses.respondents.map(({ name }, index) => ({
      respondent: name,
      weight: weighing.weights[index] ?? Number.NaN,
    })),
  };
}

function baseOf({ unrestricted }: Question, { length }: readonly Respondent[], margins: readonly Margin[]) {
  const populationSize = compensatedSum(margins[0]?.totals.values() ?? []);
  return { respondents: unrestricted ? length : publishedCount(length), populationSize };
}

/** Nobody can be weighed to a margin of which no respondent told anything. */
function refuseAllUnknown({ name: file }: TextFile, { margins }: Question, respondents: readonly Respondent[]): void {
  for (const [place, { name, columns }] of margins.entries()) {
    if (respondents.every(({ levels }) => levels[place] === "")) {
      throw new BadInput({ file, line: 1, column: columns.join("|") }, `niemand heeft een waarde voor marge ${name}.`);
    }
  }
}

function weightsReport({ margins, unrestricted }: Question, { raking, collapsed }: Weighing): WeightsReport {
  const { weights: _, ...figures } = raking;
  return {
    margins: margins.map(({ name }) => name),
    ...figures,
    collapsed: unrestricted ? collapsed : collapsed.map(publishableCollapse),
  };
}

function itemFigures(
  question: Question,
  { respondents, scales }: Responses,
  weights: readonly number[],
): ItemFigures[] {
  return question.items.flatMap((item, place) => {
    const people = respondents.map(({ answers, group }, index) => ({
      answer: answers[place] ?? null,
      weight: weights[index] ?? Number.NaN,
      group,
    }));
    const groups = itemRollUps(people, scales[place] ?? { lowest: 0, highest: -1 });
    const hidden = withheldGroups(groups);
    return groups.map(({ group, scores, dontKnow }, index) => {
      const figures = estimate(scores, dontKnow, respondents.length);
      if (question.unrestricted) return exactFigures(item, group, figures);
      return publishableFigures(item, group, figures, hidden[index] ?? true);
    });
  });
}

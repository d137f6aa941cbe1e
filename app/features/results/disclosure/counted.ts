import type { Sibling } from "~/statistics/groups-to-withhold.ts";
import { total } from "~/statistics/total.ts";
import { PARTICIPATION, type TallyCell } from "../tally.ts";
import type { Subject } from "./released-tally.ts";
import { FEW_PEOPLE, publishedCount } from "./thresholds.ts";

type Cell = TallyCell | undefined;

/** People with an opinion in a cell: the base of its figures. */
function opinionsIn(cell: Cell, { isChoice }: Pick<Subject, "isChoice">): number {
  if (!cell) return 0;
  return isChoice ? (cell.n[0] ?? 0) : total(cell.n);
}

/** A cell counted on both bases that figures are told of: people with an opinion, and everybody who was asked. */
export function basesOf(cell: Cell, subject: Subject): [opinions: Sibling, asked: Sibling] {
  const answers = subject.isChoice ? cell?.n.slice(1) : cell?.n;
  // Everybody who took part took part, and whoever named a place named it: that all "say" so tells nothing.
  const most = subject.item === PARTICIPATION || subject.isPlace === true ? 0 : Math.max(0, ...(answers ?? []));
  const opinions = { people: opinionsIn(cell, subject), most };
  return [opinions, { people: cell?.asked.n ?? 0, most: 0 }];
}

/** Whether a cell has enough people, also in effective size, for an estimate of those with an opinion. */
export function carriesFigure(cell: Cell, subject: Subject): boolean {
  if (!cell || opinionsIn(cell, subject) < FEW_PEOPLE || publishedCount(cell.asked.n) === null) return false;
  return effectiveSize(cell, subject) >= FEW_PEOPLE;
}

/** Kish' effective size of the people with an opinion. */
function effectiveSize({ sw, sw2 }: TallyCell, { isChoice }: Subject): number {
  const [weights, squares] = isChoice ? [sw[0] ?? 0, sw2[0] ?? 0] : [total(sw), total(sw2)];
  // A rounding error must not take 30 equal weights below 30.
  return squares > 0 ? (weights * weights) / squares + 1e-9 : 0;
}

import type { SeatQuotas } from "~db/schema/index.ts";

/** One quota as people read it. */
export interface QuotaLine {
  feature: string;
  level: string;
  least: number;
  most: number;
}

const inOrder = new Intl.Collator("nl", { numeric: true });

/** The quotas as lines, by feature and level: the database keeps no order of its own. */
export function quotaLines(quotas: SeatQuotas): QuotaLine[] {
  const lines = Object.entries(quotas).flatMap(([feature, levels]) =>
    Object.entries(levels).map(([level, bounds]) => ({ feature, level, ...bounds })),
  );
  return lines.sort((a, b) => inOrder.compare(a.feature, b.feature) || inOrder.compare(a.level, b.level));
}

/** Numbers of people in the order in which they are looked up. */
export function sortedNumbers(numbers: readonly string[]): string[] {
  return [...numbers].sort(inOrder.compare);
}

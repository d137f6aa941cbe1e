/** What a hoped number of answers can be about (Dutch: quotum), with the levels of each. */
export const quotaLevels = {
  age: ["18-29", "30-44", "45-59", "60-74", "75+"],
  gender: ["man", "vrouw", "anders"],
  education: ["laag", "middelbaar", "hoog"],
} as const;
export type QuotaMargin = keyof typeof quotaLevels;

/** Hoped numbers of answers per level of a margin; a level without a number has none. */
export type Quotas = Record<string, Record<string, number>>;

/** How many answers came in per level of a margin: rounded, and null when fewer than ten. */
export type CameIn = Record<QuotaMargin, Record<string, number | null>>;

/** Every level with the name of its field in a form. */
export const quotaFields = (Object.keys(quotaLevels) as QuotaMargin[]).flatMap((margin) =>
  quotaLevels[margin].map((level) => ({ margin, level, name: `quota_${margin}_${level.replace(/\W/g, "_")}` })),
);

/** The numbers that a form sent, by the name of the field, as quotas. */
export function quotasIn(sent: Readonly<Record<string, number | undefined>>): Quotas {
  const quotas: Quotas = {};
  for (const { margin, level, name } of quotaFields) {
    const number = sent[name];
    if (number !== undefined) quotas[margin] = { ...quotas[margin], [level]: number };
  }
  return quotas;
}

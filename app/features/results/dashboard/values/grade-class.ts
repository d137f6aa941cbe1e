/** The classes of mean grades on a map: each from its limit on. Fixed, so that maps of two themes can be laid beside each other. */
export const gradeClasses = ["below6", "from6", "from65", "from7", "from75"] as const;
export type GradeClass = (typeof gradeClasses)[number];

const limits = [6, 6.5, 7, 7.5] as const;
const steps = [1, 2, 3, 4, 5] as const;

/** The class of a mean grade, and its step of colour from low to high. */
export function gradeClassOf(grade: number): { name: GradeClass; step: (typeof steps)[number] } {
  const place = limits.filter((limit) => grade >= limit).length;
  return { name: gradeClasses[place] ?? "below6", step: steps[place] ?? 1 };
}

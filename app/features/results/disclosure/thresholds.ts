export { FEW_PEOPLE, MANY_PEOPLE, MIN_PEOPLE, publishedCount, ROUNDING } from "~/statistics/publication-thresholds.ts";

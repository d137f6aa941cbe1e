/** The parts in which a weighing is written, in the order of the work; also their names in the address. */
export const weighingParts = ["deskundigen", "vlakken", "spanningen", "slot"] as const;
export type WeighingPart = (typeof weighingParts)[number];

/** Rows of the form about themes that help each other or stand in each other's way. */
export const tensionRows = ["1", "2", "3", "4", "5", "6"] as const;

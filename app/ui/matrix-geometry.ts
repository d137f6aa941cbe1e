/** From this size on a difference is a step further from white, on a scale of −3 to +3; below the first there is no colour. */
const stepSizes = [0.05, 0.45, 1.05];

/** How deep the colour of a number is, as a step −3…3 of the colour scale of charts; it keeps the sign of the number. */
export function stepOf(value: number): number {
  const depth = stepSizes.filter((size) => Math.abs(value) >= size).length;
  return depth === 0 ? 0 : Math.sign(value) * depth;
}

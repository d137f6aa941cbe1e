/** Widths of two bars back to back in percent of the whole drawing, where the longest bar of all rows takes one half. */
export function opposedBars(left: number, right: number, largest: number): { left: number; right: number } {
  const widthOf = (share: number) => (largest > 0 ? Math.round((share / largest) * 5000) / 100 : 0);
  return { left: widthOf(left), right: widthOf(right) };
}

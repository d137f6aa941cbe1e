/** A place in a drawing: x in percent of its width, y in pixels from the top. */
export interface Place {
  x: number;
  y: number;
}

/** The corners of a triangle that stands on its long side: the top, then bottom left, then bottom right. */
export function corners(height: number): readonly [Place, Place, Place] {
  const bottom = height - 76;
  return [
    { x: 50, y: 76 },
    { x: 17, y: bottom },
    { x: 83, y: bottom },
  ];
}

/** The place halfway between two others. */
export function between(from: Place, to: Place): Place {
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

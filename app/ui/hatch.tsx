/** Pattern of slanting lines, the mark of the negative side next to its colour. Use as `fill="url(#id)"`. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern height="6" id={id} patternTransform="rotate(45)" patternUnits="userSpaceOnUse" width="6">
      <rect fill="#fff" fillOpacity="0.55" height="6" width="6" />
      <rect fill="#3d2600" fillOpacity="0.8" height="6" width="1.75" />
    </pattern>
  );
}

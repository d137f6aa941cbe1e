const shapes = {
  up: "M10 3 17 11h-4.5v6h-5v-6H3z",
  down: "M10 17 3 9h4.5V3h5v6H17z",
  none: "M3 8h14v4H3z",
} as const;

/** An arrow for a change that is clear, or a bar for one that is not; the words beside it say the same. */
export function ChangeArrow({ direction }: { direction: keyof typeof shapes }) {
  return (
    <svg aria-hidden="true" className="ui-change__arrow" focusable="false" height="20" viewBox="0 0 20 20" width="20">
      <path d={shapes[direction]} fill="currentColor" />
    </svg>
  );
}

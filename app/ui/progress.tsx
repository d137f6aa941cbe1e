/** How far something is, as a bar of the browser's own; `text` says the same and stands beside it. */
export function Progress({ percent, label, text }: { percent: number; label: string; text: string }) {
  return (
    <span className="ui-progress">
      <progress aria-label={label} max={100} value={percent} />
      <span aria-hidden="true">{text}</span>
    </span>
  );
}

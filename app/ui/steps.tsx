/** Where one is in a row of pages, in words and as a bar; e.g. label "Stap 2 van 3". Stands above the form. */
export function Steps({ label, current, total }: { label: string; current: number; total: number }) {
  const share = total > 0 ? Math.min(100, Math.max(0, (current / total) * 100)) : 0;
  return (
    <div className="ui-steps">
      <p className="ui-steps__label">{label}</p>
      <svg aria-hidden="true" className="ui-steps__bar" focusable="false" height="6" width="100%">
        <rect className="ui-steps__track" height="6" rx="3" width="100%" />
        <rect className="ui-steps__done" height="6" rx="3" width={`${share}%`} />
      </svg>
    </div>
  );
}

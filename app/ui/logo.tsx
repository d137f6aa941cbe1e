/** The mark of the platform itself: two gables side by side. A municipality brings its own. */
export function Logo() {
  return (
    <svg
      aria-hidden="true"
      className="ui-logo"
      fill="currentColor"
      focusable="false"
      height="40"
      viewBox="0 0 40 40"
      width="40"
    >
      <path d="M3 37V17h3v-5h3V7h3V3h4v4h3v5h3v5h3v20h-8V26h-6v11z" />
      <path d="M27 37V22.5L32 17l6 6.5V37z" opacity="0.55" />
    </svg>
  );
}

interface Tab {
  href: string;
  label: string;
  current: boolean;
}

/** Links between pages about one thing; the current one is marked. They are links, so they work without script. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="ui-tabs">
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a aria-current={tab.current ? "page" : undefined} href={tab.href}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

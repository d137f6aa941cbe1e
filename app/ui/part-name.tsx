/** The name of a part of a list with how many it holds, in FilterLinks and SavingFilter. */
export function PartName({ label, count }: { label: string; count: number }) {
  return (
    <>
      {label} <span className="ui-filter-links__count">{count}</span>
    </>
  );
}

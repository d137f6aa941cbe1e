/** What the site strives for, and whether it got there. */
export interface Aim {
  aim: string;
  reached: string;
  isMet: boolean;
}

/** Prints rows under a header, the first column to the left and the others to the right. */
export function printTable(header: string[], rows: string[][]): void {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join("  "));
  }
}

/** Prints of each aim whether it was met, and at the end which were missed. */
export function printAims(aims: readonly Aim[]): void {
  console.log("");
  for (const { aim, reached, isMet } of aims) console.log(`aim: ${aim}: ${reached}, ${isMet ? "met" : "MISSED"}`);
  const missed = aims.filter(({ isMet }) => !isMet).length;
  console.log(missed === 0 ? `all ${aims.length} aims met` : `${missed} of ${aims.length} aims missed`);
}

const started = performance.now();

/** Says what the benchmark is busy with, and how long it has been. */
export function say(line: string): void {
  console.log(`[${((performance.now() - started) / 1000).toFixed(0).padStart(3)} s] ${line}`);
}

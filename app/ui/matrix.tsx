import type { ReactNode } from "react";
import { outlineColour, stepColours } from "./chart-colours.ts";
import { useDomId } from "./dom-id.ts";
import { HatchPattern } from "./hatch.tsx";

/** One number at the crossing of a row and a column. */
export interface MatrixCell {
  /** Colour step −3…3; null leaves the cell without colour. */
  step: number | null;
  /** Sign before the number that repeats what the colour says, and what it says in words for who does not see it. */
  mark?: { sign: string; words: string } | undefined;
  text: string;
  /** Small text below, such as an interval or why there is no number. */
  notes?: readonly string[];
  /** Draws a broken line around the cell: read with care. */
  uncertain?: boolean;
}

export interface MatrixProps {
  caption: string;
  /** Name of the rows. */
  corner: string;
  columns: { id: string; header: ReactNode }[];
  /** Rows in groups; a group without a name has no heading row. Each row has a cell per column. */
  groups: { id: string; name?: string; rows: { id: string; label: string; cells: (MatrixCell | null)[] }[] }[];
  /** What the signs and colours mean. */
  legend: readonly string[];
}

/** More columns than this do not fit on a phone. */
const mostThatFit = 3;

/** A wide matrix scrolls in its own region; the keyboard must be able to reach that region to scroll it. */
const scrollsByKeyboard = { tabIndex: 0 } as const;

/** Numbers at a glance, one per row and column: each with colour, sign and number, so that none of the three is needed alone. */
export function Matrix({ caption, corner, columns, groups, legend }: MatrixProps) {
  const id = useDomId();
  const hatch = `${id}-hatch`;
  return (
    <div className="ui-matrix">
      <div
        className={`ui-matrix__region${columns.length > mostThatFit ? " ui-matrix__region--wide" : ""}`}
        {...scrollsByKeyboard}
      >
        <table className={`ui-matrix__table${widthOf(columns.length)}`}>
          <caption className="ui-hidden" id={id}>
            {caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.id}>
              {group.name === undefined ? null : (
                <tr>
                  <th className="ui-matrix__group" colSpan={columns.length + 1} scope="rowgroup">
                    {group.name}
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.label}</th>
                  {columns.map((column, index) => (
                    <Cell cell={row.cells[index] ?? null} hatch={hatch} key={column.id} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <svg aria-hidden="true" className="ui-matrix__patterns" focusable="false" height="0" width="0">
        <defs>
          <HatchPattern id={hatch} />
        </defs>
      </svg>
      <ul className="ui-matrix__legend">
        {legend.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function widthOf(columns: number): string {
  if (columns > mostThatFit) return " ui-matrix__table--wide";
  return columns < mostThatFit ? " ui-matrix__table--narrow" : "";
}

function Cell({ cell, hatch }: { cell: MatrixCell | null; hatch: string }) {
  if (!cell) return <td className="ui-matrix__cell" />;
  const { step, mark, text, notes = [], uncertain } = cell;
  return (
    <td className={`ui-matrix__cell${Math.abs(step ?? 0) === 3 ? " ui-matrix__cell--deep" : ""}`}>
      {step === null ? null : <Ground hatch={hatch} step={step} uncertain={uncertain ?? false} />}
      <span className="ui-matrix__number">
        {mark ? (
          <>
            <span aria-hidden="true">{`${mark.sign} `}</span>
            <span className="ui-hidden">{`${mark.words}: `}</span>
          </>
        ) : null}
        {text}
      </span>
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
    </td>
  );
}

/** Colour as a drawing, which paper shows as well; the strip of lines repeats the negative side. */
function Ground({ step, hatch, uncertain }: { step: number; hatch: string; uncertain: boolean }) {
  return (
    <svg aria-hidden="true" className="ui-matrix__ground" focusable="false" height="100%" width="100%">
      <rect
        fill={stepColours(step).fill}
        height="100%"
        stroke={outlineColour}
        strokeDasharray={uncertain ? "5 4" : undefined}
        strokeWidth="2"
        width="100%"
      />
      {step < 0 ? <rect fill={`url(#${hatch})`} height="6" width="100%" y="1" /> : null}
    </svg>
  );
}

import { Children, type ReactNode } from "react";

/** Cards beside each other as the width allows; one below the other on a phone. `columns` is the most there will be. */
export function CardList({ children, columns = 3 }: { children: ReactNode; columns?: 1 | 2 | 3 }) {
  return (
    <ul className={`ui-cards ui-cards--${columns}`}>
      {Children.map(children, (child) => (child ? <li>{child}</li> : null))}
    </ul>
  );
}

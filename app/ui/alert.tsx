import type { ReactNode } from "react";

export type AlertKind = "info" | "ok" | "warning" | "error";

const shapes: Record<AlertKind, string> = {
  info: "M11 10.5h2V17h-2zM11 7h2v2h-2z",
  ok: "m7.5 12.2 1.4-1.4 2.3 2.3 4.6-4.7 1.4 1.4-6 6.1z",
  warning: "M11 6.5h2V13h-2zM11 15h2v2h-2z",
  error: "m8 9.4 1.4-1.4L12 10.6 14.6 8 16 9.4 13.4 12l2.6 2.6-1.4 1.4-2.6-2.6L9.4 16 8 14.6l2.6-2.6z",
};

/**
 * A message about what happened or what one must know; the icon repeats the colour's meaning.
 * `live` announces it to screen readers: only for the answer to something the visitor just did.
 */
export function Alert(props: {
  kind?: AlertKind;
  title?: string;
  live?: boolean;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const kind = props.kind ?? "info";
  const Tag = `h${props.level ?? 2}` as const;
  return (
    <div
      className={`utrecht-alert utrecht-alert--${kind} ui-alert ui-alert--${kind}`}
      role={props.live ? "status" : undefined}
    >
      <svg aria-hidden="true" className="ui-alert__icon" focusable="false" height="28" viewBox="0 0 24 24" width="28">
        <circle cx="12" cy="12" fill="currentColor" r="11" />
        <path d={shapes[kind]} fill="#fff" />
      </svg>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {props.title ? <Tag className="nl-heading nl-heading--level-4">{props.title}</Tag> : null}
          {typeof props.children === "string" ? <p>{props.children}</p> : props.children}
        </div>
      </div>
    </div>
  );
}

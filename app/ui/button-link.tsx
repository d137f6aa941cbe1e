import type { ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button.tsx";

/** A link to the next step that looks like a button; it goes somewhere and sends nothing. */
export function ButtonLink(props: { href: string; children: ReactNode; variant?: ButtonVariant; rel?: string }) {
  return (
    <a className={buttonClass(props.variant)} href={props.href} rel={props.rel}>
      <span className="nl-button__label">{props.children}</span>
    </a>
  );
}

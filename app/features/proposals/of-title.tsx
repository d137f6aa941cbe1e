import { Dutch } from "~/i18n/dutch.tsx";

/** A short text that says to screen readers what it is about: a proposal or a file, by its title. */
export function OfTitle({ title, children }: { title: string; children: string }) {
  return (
    <>
      {children}
      <span className="ui-hidden">
        : <Dutch>{title}</Dutch>
      </span>
    </>
  );
}

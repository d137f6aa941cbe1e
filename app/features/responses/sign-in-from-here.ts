import { useLocation } from "@remix-run/react";
import { useText } from "~/i18n/text-context.tsx";

/** Where somebody signs in to come back to this page. */
export function useSignInFromHere(): string {
  const { path } = useText();
  const { pathname, search } = useLocation();
  return path(`/inloggen?terug=${encodeURIComponent(pathname + search)}`);
}

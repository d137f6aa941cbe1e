import { notFound } from "~/platform/page-errors.server.ts";

/** Every address that no page has. */
export function loader(): never {
  notFound();
}

/** Never drawn: the loader always ends the request. A module without a page would be a bare 404 without the site around it. */
export default function NotFound() {
  return null;
}

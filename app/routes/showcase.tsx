import { notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { Showcase } from "~/ui/showcase.tsx";

export const handle: PageHandle = { title: () => "ui" };

/** For developers: every component in every state. Not there in production. */
export function loader() {
  if (process.env.NODE_ENV === "production" && process.env.SHOWCASE !== "on") notFound();
  return null;
}

export default function ShowcasePage() {
  return <Showcase />;
}

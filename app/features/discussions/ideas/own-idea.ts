import type { Verdict } from "../decisions/decision.ts";
import type { Idea } from "./idea.ts";

/** An idea as its author finds it back on their own page. */
export interface OwnIdea
  extends Pick<Idea, "id" | "title" | "createdAt" | "state" | "hiddenReason" | "into" | "proposal"> {
  /** What an official answered to it, or to the idea that it was added to. */
  answer: string | null;
  /** What published decisions did with it, the newest first. */
  decisions: { id: number; slug: string; title: string; verdict: Verdict; reason: string }[];
}

import { slugOf } from "~/platform/slug.ts";
import type { ProposalFile } from "../files/proposal-file-kind.ts";
import { type ProposalDetails, shortTitle } from "../proposal.ts";
import type { ProposalContent } from "./proposal-content.ts";

/** A proposal that has no phase, rounds or comments yet. */
const unpublished = { id: 0, phase: null, phaseReason: null, withdrawn: null, comments: 0, rounds: [] } as const;

/** A draft as its page will tell it once it is published: its own texts, with the phase, rounds and comments of the site. */
export function previewDetails(
  { themes, files: _ids, ...content }: ProposalContent,
  { files, published }: { files: ProposalFile[]; published: ProposalDetails | undefined },
): ProposalDetails {
  const around = published ?? { ...unpublished, slug: slugOf(shortTitle(content.title)), rounds: [] };
  return {
    ...around,
    ...content,
    themes: themes.map(({ themeCode, reason }) => ({ code: themeCode, reason })),
    files,
    version: null,
  };
}

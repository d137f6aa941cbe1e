import type { staff as nl } from "../nl/staff.ts";
import type { Twin } from "../twin.ts";

/** English sentences: the pages for people who work for the organisation. */
export const staff: Twin<typeof nl> = {
  title: "Staff",
  results: "Results: {{round}}",
  lead: "What is running, how many people took part, and what are the results?",
  leadModerator: "Read the comments on the proposals and hide what is not allowed.",
  norms: "Norms and ambitions of the council",
  panels: "Make panels and invite members",
  lot: "Draw lots for a citizens' assembly",
  refresh: {
    button: "Update the figures now",
    hint: "The figures update by themselves every night, and when a round opens or closes. A figure changes only when at least ten people joined or left, in every group too. Otherwise the previous figure stays. That way nobody can work out a single answer. An answer that is taken back therefore leaves with the next figures as well.",
  },
  rounds: {
    title: "Rounds",
    open: "Open now",
    closed: "Closed",
    upcoming: "To come",
    noneOpen: "No round is open now.",
    noneTitle: "There are no rounds yet",
    none: "A round is a period in which residents can fill in a questionnaire. As soon as there is one, you will see it here.",
    round: "Round",
    area: "Area",
    period: "Period",
    periodText: "{{from}} to {{until}} inclusive",
    people: "Answers so far",
    peopleOf: "{{stream}}: {{people}}",
    peopleFew: "fewer than 10",
    figures: "Latest figures",
    noFigures: "none yet",
    lastTime: "Last time",
  },
  proposals: {
    title: "Proposals",
    proposal: "Proposal",
    phase: "Phase",
    noPhase: "no phase",
    comments: "Comments",
    count: "{{shown}} of {{total}} proposals.",
    all: "See all proposals",
    noneTitle: "There are no proposals yet",
    none: "As soon as there is a proposal, you will see here how many comments it gets.",
  },
};

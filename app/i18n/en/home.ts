import type { home as nl } from "../nl/home.ts";
import type { Twin } from "../twin.ts";

/** English sentences: the home page. */
export const home: Twin<typeof nl> = {
  title: "What is open near you?",
  lead: "Say what matters to you and what a plan does to your area. It takes a few minutes. You need no account.",
  start: "Say what matters to you",
  startPractical: "About {{minutes}} minutes, until {{date}}",
  proposals: "See the plans",
  place: {
    label: "Your municipality",
    hint: "Then you first see what is going on near you.",
    all: "The whole region",
    show: "Show",
    form: "Choose your municipality",
  },
  open: {
    title: "Open now",
    titleFor: "Open now: first for {{place}}",
    minutes_one: "About {{count}} minute",
    minutes_other: "About {{count}} minutes",
    until: "until {{date}}",
    valueKicker: "For everyone in the region",
    valueText: "Eight themes, such as housing, work and safety. What counts most for you?",
    effectText: "Compare the plan with doing nothing. Say what gets better or worse.",
    panelText: "Questions for members of this panel. You can join right away.",
    surveyText: "A short questionnaire for everyone.",
    audience: {
      open: "Everyone, no account needed",
      confirmed: "Residents with a confirmed account",
      invited: "People with an invitation",
      panel: "Members of a panel",
    },
    panelMembers: "Members of {{panel}}",
    noneTitle: "Nothing is open now",
    none: "Read the plans and comment. New questions will be placed here.",
  },
  done: {
    title: "What was done with your input?",
    emptyTitle: "No decision yet",
    empty:
      "When the municipality decides, you can read here what was done with the answers. Also if nothing was done with them.",
  },
  results: {
    title: "Latest results",
    text: "This is what residents find important, and what they expect of the plans.",
  },
  how: {
    title: "How it works",
    answerTitle: "1. You answer",
    answer: "You choose what you fill in. ‘I don’t know’ is an answer too.",
    safeTitle: "2. We count the answers",
    safe: "When the questionnaire closes, we throw away the key that ties you to your answers.",
    shownTitle: "3. You see the outcome",
    shown: "Each plan shows what residents expect of it. We do not show groups under 10 people.",
    more: "Read more about this site",
  },
};

import type { questionnaires as nl } from "../nl/questionnaires.ts";
import type { Twin } from "../twin.ts";

/** English sentences: the wording of the built-in instruments. */
export const questionnaires: Twin<typeof nl> = {
  valueRating: {
    title: "What matters to you?",
    intro: "Tell us what you find important for a good life, and how satisfied you are now.",
    life: "All things considered, how satisfied are you with the life you lead now?",
    importance: "How important is {{theme}} for a good life in {{area}}?",
    topThree: "Choose the three themes that matter most to you.",
    satisfaction: "How satisfied are you with {{theme}} in your neighbourhood?",
    missing: "What is missing from this list?",
    missingHint: "Do not write names, addresses or phone numbers.",
  },
  effect: {
    title: "What do you expect of {{proposal}}?",
    intro: "Tell us what you think the plan will change. And what happens if nothing is done.",
    hereNow: {
      nul: "Suppose the plan does not go ahead: {{scenario}}. Will {{theme}} in {{area}} be better, worse or about the same {{horizon}}, compared with now?",
      plan: "Suppose the plan goes ahead: {{scenario}}. Will {{theme}} in {{area}} be better, worse or about the same {{horizon}}, compared with now?",
    },
    later: {
      nul: "Suppose the plan does not go ahead: {{scenario}}. Will the people who live here in 25 years be better or worse off with {{theme}}?",
      plan: "Suppose the plan goes ahead: {{scenario}}. Will the people who live here in 25 years be better or worse off with {{theme}}?",
    },
    elsewhere: {
      nul: "Suppose the plan does not go ahead: {{scenario}}. Will {{theme}} then be better or worse off?",
      plan: "Suppose the plan goes ahead: {{scenario}}. Will {{theme}} then be better or worse off?",
    },
    level: {
      individual: "What does ‘{{scenario}}’ mean for you and your household?",
      collective: "What does ‘{{scenario}}’ mean for your neighbourhood?",
      institutional: "What does ‘{{scenario}}’ mean for services and government?",
    },
    levelHint: {
      individual: "Think of your home, money, work and health.",
      collective: "Think of atmosphere, safety, green and crowds.",
      institutional: "Think of schools, care, public transport and the municipality.",
    },
    gains: "Who mainly gains from the plan?",
    loses: "Who mainly loses from the plan?",
    groupsHint: "You may choose more than one answer.",
    groups: {
      now: "People who live here now",
      new: "People who will come to live here",
      young: "Children and young people",
      old: "Older people",
      poor: "People with little money",
      tenants: "Tenants",
      owners: "Home owners",
      business: "Businesses and their workers",
      nature: "Plants and animals",
      nobody: "Nobody",
    },
    knowledge: "How well do you know what the plan is about?",
    knowledgeLevels: { none: "Not at all", little: "A little", fair: "Fairly well", well: "Very well" },
    explanation: "Would you like to explain your answers?",
    explanationHint: "Do not write names, addresses or phone numbers.",
    inYear: "in {{year}}",
    inTenYears: "in ten years",
  },
};

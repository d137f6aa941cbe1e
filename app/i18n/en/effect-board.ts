import type { effectBoard as nl } from "../nl/effect-board.ts";
import type { Twin } from "../twin.ts";

/** English sentences: the pages with results of perceived effects, per plan, group and corner of the triangle. */
export const effectBoard: Twin<typeof nl> = {
  column: {
    estimate: "Estimate [margin]",
    difference: "Difference from doing nothing [margin]",
    own: "Compared with now [margin]",
    average: "Mean [margin]",
    clear: "Clear?",
    effective: "Counts as (effective n)",
    snapshot: "Snapshot",
    net: "Net effect [margin]",
    people: {
      open: "Open participation",
      confirmed: "Residents with an account",
      membersWhoCame: "Panel members (joined by them\u00adselves)",
      membersInvited: "Panel members (invited)",
      invited: "Invited",
    },
    between: "Difference between the two",
    gains: "Gain [margin]",
    loses: "Loss [margin]",
  },
  clear: { up: "clearly better", down: "clearly worse", none: "no clear difference" },
  board: {
    heading: "At a glance",
    nul: "Doing nothing",
    note: { own: "compared with now", difference: "difference from doing nothing" },
    row: "{{theme}}: {{scenario}}",
    sentence: {
      difference:
        "{{plan}}: on {{up}} of {{total}} themes residents expect it to be clearly better than with doing nothing, on {{down}} clearly worse.",
      own: "{{plan}}: on {{up}} of {{total}} themes residents expect it to be clearly better than now, on {{down}} clearly worse.",
    },
    openSentence:
      "These are the expectations of people who came of their own accord. Without a margin of error we do not say which differences are clear.",
    legend: {
      signs: "▲ clearly better · ▼ clearly worse · ≈ no clear difference",
      clear:
        "We test many figures at once. Then one may stand out by chance. So we are stricter: a difference is ‘clear’ only if it also stands out among so many figures.",
      depth: "The deeper the colour, the larger the number. Scale: −3 (much worse) to +3 (much better).",
      range: "In brackets: the 95% margin.",
      care: "A broken edge is indicative: {{indicative}}",
      open: "Figures of those who came of their own accord have no margin of error; the colour follows the mean.",
    },
    dontKnow: "{{dontKnow}} don't know",
    experimental: "‘Elsewhere’ is an experiment: there is no fixed list for it yet.",
  },
  difference: {
    heading: "Difference from doing nothing, with its margin",
    shapes: "▲ clearly better · ▼ clearly worse · ○ not clearly different",
    whiskers: "The line is the 95% margin.",
    openShapes: "○ mean; figures of those who came of their own accord have no margin of error.",
  },
  beside: {
    heading: "Invited and came by themselves, side by side",
    intro:
      "Some people were invited; their answers are weighted. Others came of their own accord. We never add the two together.",
    open: "Those who came of their own accord do not represent all residents. That is why they have no margin.",
    figure: "Side by side: {{plan}}",
    withMargin: "with margin",
    withoutMargin: "without margin",
    finding: "came by themselves minus invited",
    sentence: {
      higher:
        "The largest difference is on {{theme}}: those who came of their own accord are {{size}} more positive there than those who were invited.",
      lower:
        "The largest difference is on {{theme}}: those who came of their own accord are {{size}} more negative there than those who were invited.",
      equal: "Those who were invited and those who came on average expect the same on every theme.",
      none: "There are no themes on which we can compare the two.",
    },
  },
  gains: {
    heading: "Who gains, who loses?",
    note: "Percentage of the people who answered this question; choosing more groups was allowed",
    loses: "loses",
    gains: "gains",
    sentence: {
      both: "Most often residents name gains for {{gains}} ({{gainsShare}}) and losses for {{loses}} ({{losesShare}}).",
      none: "We name no groups here: there are too few answers, or too many people do not know.",
    },
    more: "Named more often as losing than as gaining: {{groups}}.",
  },
  breakdown: {
    label: "Break down by",
    gemeente: "Municipality",
    age: "Age",
    gender: "Gender",
    education: "Education",
    wijk: "District",
    age_gender: "Age and gender",
    age_education: "Age and education",
    gemeente_age: "Municipality and age",
  },
  by: {
    gemeente: "by municipality",
    age: "by age",
    gender: "by gender",
    education: "by education",
    wijk: "by district",
    age_gender: "by age and gender",
    age_education: "by age and education",
    gemeente_age: "by municipality and age",
  },
  goesWith: {
    gemeente: "the municipality they live in",
    age: "their age",
    gender: "their gender",
    education: "their education",
    wijk: "the district they live in",
    age_gender: "their age and gender",
    age_education: "their age and education",
    gemeente_age: "their municipality and age",
  },
  people: {
    anybody: "people",
    gender: { man: "men", vrouw: "women", anders: "people of another gender" },
    education: { laag: "lower educated", middelbaar: "medium educated", hoog: "higher educated" },
    age: "aged {{age}}",
    gemeente: "in {{gemeente}}",
    care: "{{group}} (indicative)",
  },
  groups: {
    heading: "Who expects to gain, who expects to lose?",
    section: "Groups for:",
    compared: {
      difference: "Better and worse mean here: compared with doing nothing.",
      own: "Better and worse mean here: compared with now.",
    },
    everyone: "Everyone",
    up: "Clearly expecting better: {{groups}}.",
    down: "Clearly expecting worse: {{groups}}.",
    noneClear: "Not one group clearly expects a gain or a loss.",
    open: "Figures of those who came of their own accord have no margin of error. That is why we name no winners and losers.",
    dontKnow: "{{dontKnow}} do not know. That is why we do not rank the groups here.",
    warnings: "Note: the average hides who loses",
    warningFor: {
      up: "On average it gets better for {{theme}}, but {{groups}} expect it to get worse.",
      unclear: "On average it does not clearly change for {{theme}}, but {{groups}} expect it to get worse.",
    },
    block: { difference: "Compared with doing nothing", own: "Compared with now" },
    level: {
      individual: "their own household",
      collective: "their own neighbourhood",
      institutional: "services and government",
    },
    warning: {
      up: "On average {{theme}} gets better, but {{groups}} expect it to get worse.",
      unclear: "On average {{theme}} does not clearly change, but {{groups}} expect it to get worse.",
    },
    table: "See all groups as a table",
    caption: "{{heading}}, {{by}}",
    matrix: "Every group on every theme",
    allClear: "Looking {{by}}, the average hides no shown group that clearly expects a loss.",
    sentence_one: "Looking {{by}}, the average hides a group that clearly expects a loss on {{count}} theme.",
    sentence_other: "Looking {{by}}, the average hides a group that clearly expects a loss on {{count}} themes.",
    hidingElsewhere: "In these breakdowns too the average hides a group that clearly expects a loss:",
    hidden: "Not shown: {{groups}}. There are too few answers, or a small group could be worked out with them.",
    onlyOne: "There is only one group with enough answers. So there is nothing to compare.",
    ofDimension: "{{dimension}}: {{theme}}",
    unclear: {
      others_one: "{{count}} more subject on which we found no clear difference between groups",
      others_other: "{{count}} more subjects on which we found no clear difference between groups",
      none_one: "On no subject did we find a clear difference. See {{count}} subject",
      none_other: "On no subject did we find a clear difference. See all {{count}} subjects",
      each_one: "See {{count}} subject",
      each_other: "See each of the {{count}} subjects apart",
    },
    withheld: "Groups with too few answers are not listed.",
    perItem: "Differences per question",
  },
  gap: {
    text: "The gap is {{gap}}: highest for {{highest}} ({{highestMean}}), lowest for {{lowest}} ({{lowestMean}}).",
    unnamed: "The gap is {{gap}}. At least one of these groups is too small to name a highest and lowest (indicative).",
    none: "There are no two groups that we can compare.",
    differs: "The groups clearly differ.",
    same: "This difference may be chance.",
    untested: {
      own: "Not tested: in one group nearly everybody gave the same answer.",
      difference: "Not tested: in one group the difference was equally large for nearly everybody.",
    },
    open: "Without a margin of error we do not say whether this may be chance.",
    more: "How large is that gap?",
    eta: "Of all difference between people {{share}} goes with {{by}} (η² = {{eta}}). The rest is within the groups.",
    test: "Whether the groups differ we test over all groups shown at once (Wald test, corrected for the number of questions on this page). We give no margin around the largest gap itself: it was picked because it is the largest.",
  },
  triangle: {
    lead: "What do residents expect of a plan for social, economy and sustainability? Three views, which belong together.",
    measure:
      "The figures run from −3 (much worse) to +3 (much better). Zero means: it stays as it is now. So a gain is better than now, a loss worse than now. Of each person we take the mean per corner.",
    otherZero:
      "Note: on the pages Overview and Groups we compare the plan with doing nothing. There zero means: the same as doing nothing. So the figures there may differ from those here.",
    pole: { social: "Social", economic: "Economy", sustainable: "Sustainable" },
    poleInSentence: { social: "social", economic: "economy", sustainable: "sustainable" },
    none: "For this plan there are too few answers on all three corners.",
    noPlans: "There is no plan yet with enough answers for the triangle.",
    corners: "Which themes belong to which corner?",
    pair: "{{first}} and {{second}}",
    base: "Of {{people}} people with an opinion on all three corners.",
    openMargin: "no margin",
    level: {
      heading: "View 1: the plan as a whole",
      tradeoff:
        "A gain at one, a loss at the other: compared with now, residents expect a clear gain for {{gains}}, and a clear loss for {{losses}}.",
      synergy: "Compared with now the plan wins on all three: residents clearly expect gains everywhere.",
      unclear:
        "The plan as a whole does not clearly give a gain at one and a loss at the other, nor clearly a gain for all three.",
      open: "Figures of those who came of their own accord have no margin of error. That is why we do not say whether the plan as a whole gives a gain at one and a loss at the other.",
      sides:
        "On the sides: the part of people who expect a gain at one corner and a loss at the other. Unbroken line: expectations go together. Dashes: against each other. Dots: no clear connection.",
      description: "{{pole}} {{mean}}",
    },
    persons: {
      heading: "View 2: per person",
      tradeoff: "gain at one, loss at the other",
      bothGain: "gain for both",
      bothLose: "loss for both",
      neutral: "neutral: at least one stays the same",
      sentence:
        "A gain at one and a loss at the other most people expect at {{pair}}: {{tradeoff}}. Gains for both are expected there by {{bothGain}}.",
      index: "Synergy index",
      indexNote:
        "The synergy index runs from −1 (everybody with a view expects a gain at one and a loss at the other) to +1 (nobody does; gains for both instead).",
    },
    association: {
      heading: "View 3: who thinks what",
      together: "Who expects more for {{first}} often expects more for {{second}} too.",
      against: "Who expects more for {{first}} often expects less for {{second}}.",
      none: "What people expect for {{first}} says little about what they expect for {{second}}.",
      open: "For {{first}} and {{second}} we do not say without a margin whether they are connected.",
      figure: "Association {{figure}}",
    },
    caution: {
      title: "Read these views together",
      text: "View 1 and view 3 may point different ways. Association between answers says who agree with each other. It does not say whether the plan itself gives a gain at one and a loss at the other.",
      sameSide:
        "That is so here for {{pairs}}. On average both go the same way. But who expects more for one often expects less for the other.",
      otherSide:
        "That is so here for {{pairs}}. On average one gains and the other loses. But who expects more for one often expects more for the other too.",
    },
  },
};

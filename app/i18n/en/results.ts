import type { results as nl } from "../nl/results.ts";
import type { Twin } from "../twin.ts";

/** English sentences: results, for officials and residents. */
export const results: Twin<typeof nl> = {
  people: {
    open: "Open participation",
    confirmed: "Residents with an account",
    members: "Panel members",
    membersWhoCame: "Panel members (joined by themselves)",
    membersInvited: "Panel members (invited)",
    invited: "Invited",
  },
  label: {
    open: "Open participation, unweighted",
    confirmed: "Residents with an account, unweighted",
    membersWhoCame: "Panel members (joined by themselves), unweighted",
    membersInvited: "Panel members (invited), weighted",
    invited: "Invited, weighted",
  },
  notRepresentative: {
    open: "This does not represent all residents: who took part chose to, and not every group did so equally often.",
    invited:
      "These people were invited and we weight their answers: groups that took part less often count more. The margin (in brackets) tells how sure a figure is. Weighting cannot mend what we do not know of those who did not take part.",
  },
  refused: {
    title: "No figures of the invited people yet",
    "no-margins":
      "We do not know how many people live in this area by age, gender and education. Without those numbers we cannot weight. The administrator can load them.",
    "margins-disagree":
      "The population figures contradict each other by more than 1%, or a group has no inhabitants. So we release no figures.",
    "not-converged":
      "The weighting does not settle: these participants cannot be made to mirror the population. So we release no figures.",
  },
  about: {
    who: "Who could take part",
    audience: {
      open: "Everybody, without an account too; beside them people with an invitation",
      confirmed: "Residents with an account and a confirmed e-mail address",
      panel: "Members of a panel: who joined by themselves, or were invited to join",
      invited: "People with an invitation",
    },
    area: "Area",
    period: "Period",
    periodText: "{{from}} to {{until}} inclusive",
    people: "Participants in these figures",
    peopleFew: "fewer than 10",
    figuresOf: "Last count",
    proposal: "Proposal",
    made: "{{moment}}, snapshot {{snapshot}}, with version {{version}} of the rules",
  },
  choose: {
    stream: "Who took part?",
  },
  reading: {
    title: "How to read these figures",
    mean: "Mean: from −3 (much worse) to +3 (much better), of everyone with an opinion.",
    net: "Net effect: the percentage that expects better less the percentage that expects worse, from −100 to +100.",
    difference:
      "Difference from doing nothing: what a person expects of the plan less what the same person expects of doing nothing. All figures on a theme are of the same people: those with an opinion on both the plan and doing nothing.",
    dontKnow: "Don't know: the share of all answers. These people do not count in the mean.",
    rounding: "Numbers of people are rounded to five. Because of rounding, not everything adds up exactly.",
    withheld:
      "Too few answers: below 10 people we show nothing, from 10 to 30 only their number. Sometimes we also hide a larger group, because otherwise the small group could be worked out.",
    interval:
      "Margin: stands in brackets after a figure of invited people, for example 6.1 [5.9 – 6.3]. The figure of all residents very likely lies between. Those who came of their own accord are no sample: they have no margin.",
    effective:
      "Counts after weighting as: because of weighting not everybody counts the same. So a figure is less sure than the number of people suggests. We work out as how many people it counts. The smaller that number, the less sure the figure. In the tables this is called effective n.",
    precision: "Indicative: {{indicative}} We name no highest and lowest of those.",
    repeated:
      "Figures change only when at least 10 people joined or left, in every group too. Until then the previous figure stays. That way nobody can work out a single answer.",
  },
  noFigures: {
    title: "There are no figures yet",
    text: "The first figures come by themselves, as soon as enough people have taken part. Until the round closes we look every night whether new figures are possible: for that at least ten people must have joined or left.",
    from: "The results of this round come on {{date}}. Nobody sees them earlier.",
  },
  noAnswers: {
    title: "There are too few answers yet",
    text: "Below 10 participants we show no figures. That way nobody can be recognised.",
  },
  tooFew: "Too few answers",
  onlyPeople: "About {{people}} people: too few for a figure",
  nobody: "No answers yet",
  precision: { indicative: "indicative", normal: "" },
  indicative: {
    invited: "few people, wide margin. The figure counts as {{from}} to {{to}} people.",
    open: "few people. There are {{from}} to {{to}} of them, before rounding.",
  },
  indicativeOpen: "For those who came of their own accord ‘indicative’ means: {{indicative}}",
  column: {
    theme: "Theme",
    item: "Subject",
    group: "Group",
    answer: "Answer",
    mean: "Mean",
    net: "Net effect",
    dontKnow: "Don't know",
    people: "Number",
    difference: "Difference from doing nothing",
    share: "Share",
    meanPlace: "Mean place",
    sevenOrMore: "Grade 7 or more",
    fourOrLess: "Grade 4 or less",
  },
  source: {
    expectation: "What residents expect; not a measured effect.",
    opinion: "Opinion of residents.",
    line: "{{label}}. Figures of {{date}}.",
    round: "Round ‘{{round}}’.",
    snapshot: "Snapshot {{snapshot}}.",
    counted: "Counted in snapshot {{counted}}.",
    margins: "Weighted to {{margins}}.",
    effective: "After weighting that counts as {{size}} people (effective n).",
    base: "Per question {{people}} people gave their opinion; {{dontKnow}} do not know.",
    shared:
      "Per theme {{people}} people gave their opinion on both the plan and doing nothing. On the plan {{dontKnow}} do not know, on doing nothing {{dontKnowNul}}.",
    pairs: "Per theme these are {{people}} people with an opinion on both the plan and doing nothing.",
    range: "{{low}} to {{high}}",
    days: "{{first}} to {{last}}",
  },
  side: { negative: "worse", positive: "better" },
  effect: {
    section: "What residents expect of:",
    heading: "{{dimension}}: the plan beside doing nothing",
    row: "{{theme}}: {{scenario}}",
    nul: "doing nothing",
    plan: "plan",
    experimental: "Trial: there is no established list for this part yet.",
    who: "For whom",
    level: {
      individual: "Own household",
      collective: "Own neighbourhood",
      institutional: "Services and government",
    },
    other: "Other questions",
  },
  value: {
    importance: "How important is each theme?",
    importanceNote: "Mean from 1 (not important) to 5 (very important)",
    topThree: "Which themes are in the top 3?",
    topThreeNote: "Percentage of the people who chose three themes",
    satisfaction: "How satisfied are residents per theme?",
    satisfactionNote: "Grade from 1 to 10",
    other: "Other questions",
  },
  besideYou: {
    title: "You beside others",
    now: "This is the outcome of ‘{{round}}’ so far.",
    earlier: "This is what others answered the last time, in ‘{{round}}’.",
    open: "See {{count}} answers side by side",
    question: "Question",
    you: "You",
    near: {
      wijk: "You see your answers beside those of your district, {{near}}, and of everyone in {{area}}.",
      gemeenteForWijk:
        "There are too few answers from your district to show. So you see your municipality, {{near}}, and everyone in {{area}}.",
      gemeente: "You see your answers beside those of your municipality, {{near}}, and of everyone in {{area}}.",
      regionForAll:
        "There are too few answers from your municipality to show. You see your answers beside those of everyone in {{area}}.",
      region: "You see your answers beside those of everyone in {{area}}.",
    },
    mean: "{{mean}} on average",
    same: "{{percent}} gave this answer",
    more: "See all outcomes",
  },
  survey: {
    heading: "Answers per question",
    shareNote: "Percentage of the people who answered",
    multipleNote: "Percentage of the people who answered; several answers were allowed",
    rankingNote: "Percentage of people who put this answer among their first {{number}}",
    pointsNote: "Which part of the points or the money each answer got on average, in per cent",
    texts: "{{people}} people wrote a text. The texts are not here yet: someone reads them first.",
    distribution: "How the answers divide",
  },
  amount: {
    what: "What",
    median: "Middle",
    middle: "Middle half",
    between: "{{low}} to {{high}}",
    note: "Rounded. A number or date stands here only if at least 10 people gave that answer. Otherwise we take the mean of the 10 people who are nearest to it.",
  },
  places: {
    place: "District",
    note: "Number of people who named this district, and their share of all who named one. Districts that fewer than 10 people named are not shown.",
  },
  groups: {
    gemeente: "By municipality",
    age: "By age",
    notSaid: "Not filled in",
    mean: "Mean {{by}}. {{heading}}",
    difference: "Difference from doing nothing {{by}}. {{heading}}",
    share: "Share per answer {{by}}. {{heading}}",
    median: "Middle and middle half {{by}}. {{heading}}",
    people: "{{people}} people",
    dontKnow: "{{dontKnow}} don't know",
    withheld: "Groups with too few answers are not in this table.",
    allWithheld: "All groups have too few answers to show.",
  },
  sentence: {
    withheld: "There are too few answers yet for a figure: fewer than 30 people have given an opinion.",
    unranked: "We name no highest and lowest here: there are too few answers for that, or too many people do not know.",
    single: "{{value}} on average.",
    more_one: "{{names}} and {{count}} more theme",
    more_other: "{{names}} and {{count}} more themes",
    effect: {
      both: "Compared with now, residents expect a clear gain for {{gains}}, and a clear loss for {{losses}}.",
      gains: "Compared with now, residents expect a clear gain for {{gains}}, and no clear loss.",
      losses: "Compared with now, residents expect a clear loss for {{losses}}, and no clear gain.",
      none: "Compared with now, residents expect no clear gain and no clear loss.",
    },
    difference: {
      both: "Compared with doing nothing, residents expect a clear gain for {{gains}}, and a clear loss for {{losses}}.",
      gains: "Compared with doing nothing, residents expect a clear gain for {{gains}}, and no clear loss.",
      losses: "Compared with doing nothing, residents expect a clear loss for {{losses}}, and no clear gain.",
      none: "Compared with doing nothing, residents expect no clear gain and no clear loss.",
    },
    openEffect: {
      equal: "Compared with now, participants expect the same everywhere on average: {{highestValue}}.",
      alike:
        "Compared with now, participants expect about the same everywhere on average: {{lowestValue}} to {{highestValue}}.",
      ordered:
        "Compared with now, the mean of the participants is highest for {{highest}} ({{highestValue}}), lowest for {{lowest}} ({{lowestValue}}).",
    },
    openDifference: {
      equal: "Compared with doing nothing, participants expect the same everywhere on average: {{highestValue}}.",
      alike:
        "Compared with doing nothing, participants expect about the same everywhere on average: {{lowestValue}} to {{highestValue}}.",
      ordered:
        "Compared with doing nothing, the mean of the participants is highest for {{highest}} ({{highestValue}}), lowest for {{lowest}} ({{lowestValue}}).",
    },
    importance: {
      equal: "All themes are equally important: {{highestValue}} on average.",
      alike:
        "The themes are about equally important: {{lowestValue}} to {{highestValue}} on average. The margins overlap.",
      ordered: "Most important: {{highest}} ({{highestValue}}). Least important: {{lowest}} ({{lowestValue}}).",
    },
    topThree: {
      equal: "Every theme is in the top 3 equally often: for {{highestValue}}.",
      alike:
        "The themes are in the top 3 about equally often: for {{lowestValue}} to {{highestValue}}. The margins overlap.",
      ordered: "Most often in the top 3: {{highest}} ({{highestValue}}). Least often: {{lowest}} ({{lowestValue}}).",
    },
    satisfaction: {
      equal: "All themes get the same grade: {{highestValue}}.",
      alike: "The themes get about the same grade: {{lowestValue}} to {{highestValue}}. The margins overlap.",
      ordered: "Highest grade: {{highest}} ({{highestValue}}). Lowest grade: {{lowest}} ({{lowestValue}}).",
    },
    answer: {
      equal: "Every answer was given equally often: {{highestValue}}.",
      alike: "The answers were given about equally often: {{lowestValue}} to {{highestValue}}. The margins overlap.",
      ordered: "Given most often: {{highest}} ({{highestValue}}). Least often: {{lowest}} ({{lowestValue}}).",
    },
    points: {
      equal: "Everything gets the same on average: {{highestValue}}.",
      alike: "Everything gets about the same on average: {{lowestValue}} to {{highestValue}}. The margins overlap.",
      ordered: "Most goes to {{highest}} ({{highestValue}} on average). Least to {{lowest}} ({{lowestValue}}).",
    },
    number: "Half of the people answer {{median}} or less. The middle half: {{middle}}.",
    date: "Half of the people name {{median}} or earlier. The middle half: {{middle}}.",
    places: "Named most often: {{names}} ({{share}}).",
    noPlaces: "There is no district yet that enough people named.",
    grade: "A {{mean}} on average; {{high}} give a 7 or more, {{low}} a 4 or less.",
  },
};

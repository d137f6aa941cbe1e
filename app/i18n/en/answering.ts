import type { answering as nl } from "../nl/answering.ts";
import type { Twin } from "../twin.ts";

/** English sentences: the kinds of questions, the last look at all answers, and what is kept until they are sent. */
export const answering: Twin<typeof nl> = {
  noAnswer: "your answer",
  earlier: {
    number: "the answer to question {{number}}",
    question: "the answer to “{{question}}”",
    any: "an earlier answer",
  },
  statement: { agree: "Agree", disagree: "Disagree", pass: "No opinion" },
  ranking: {
    hint: "Give each answer a place. 1 is the most important to you.",
    hintSome: "Give {{places}} answers a place. 1 is the most important to you.",
    place: "Place {{place}}",
    none: "No place yet",
  },
  points: {
    hint: "Divide {{total}} {{unit}}. An empty box counts as 0.",
    unit: "points",
    toDivide: "Still to divide:",
  },
  amount: {
    label: "Your answer",
    between: "From {{least}} to {{most}}.",
    from: "From {{least}}.",
    upTo: "Up to {{most}}.",
    unit: "In {{unit}}.",
  },
  place: {
    hint: "We keep the district only, no address.",
    choose: "Choose a district",
    map: "You can also point at the place on this map. We then choose the district in the list for you.",
    mapChosen: "You chose {{place}}. Is that not right? Point again, or choose from the list.",
    mapPart: "You can point at the grey districts only.",
    mapWhole: "See the whole map",
    mapAlt: "Map with districts to point at",
  },
  check: {
    change: "Change",
    changeLabel: "Change: {{question}}",
    scenario: "{{scenario}}: {{answer}}",
    asked: "The question was each time: “{{question}}”",
    missing: "Not filled in correctly yet",
    notSent_one:
      "One question does not apply to you any more, because of another answer. What you filled in there is not sent:",
    notSent_other:
      "{{count}} questions do not apply to you any more, because of another answer. What you filled in there is not sent:",
  },
  draft: {
    server: "With every button we keep what you filled in so far. You can then stop and go on later.",
    erase: "Erase what I filled in",
    takeAlong: "Go on with another device",
    begunTitle: "You had begun",
    begunOn: "On {{date}} you filled in a part of this questionnaire. We kept it for you.",
    goOn: "Go on",
    beginAnew: "Begin again",
    beginAnewText: "If you begin again, we erase what you filled in.",
  },
  device: {
    begun: "You had begun this questionnaire on this device. Your answers are on this device only.",
    kept: "Until you send them, this device keeps your answers. So you can go on later.",
    shared: "This is a shared device: keep nothing here",
    erased: "Everything was erased on this device.",
    offline: "No connection. Your answers are still on this device. Try again.",
  },
  code: {
    title: "Go on with another device",
    text: "Open this page on the other device and fill in the code:",
    warning: "The code works once, for seven days. If you ask for a new code, this one stops working.",
    moves: "Once you fill in the code on the other device, you can no longer go on with this one.",
    back: "Back to the questions",
  },
  resume: {
    title: "Go on where you left off",
    text: "You began on another device. Fill in the code that you got there.",
    label: "Your code",
    hint: "For example K7QM-3XWT-9A2B-55CD",
    button: "Go on",
    refused: "This code does not work. See whether you copied it well, or ask for a new code on your first device.",
    someoneElse:
      "Somebody else began this questionnaire on this device. If you go on here, they no longer can on this device. Are you sure? Then press the button once more.",
    tooMany: "You tried a code too often. Wait an hour and try again.",
    link: "I have a code from another device",
  },
};

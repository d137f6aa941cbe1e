import type { panels as nl } from "../nl/panels.ts";
import type { Twin } from "../twin.ts";

/** English sentences: panels. */
export const panels: Twin<typeof nl> = {
  title: "Panels",
  lead: "A panel is a group of residents. Now and then they fill in a survey about their own surroundings.",
  intro: "Joining is free. You can stop at any moment.",
  empty: { title: "There are no panels yet", text: "Come back later. Or look at the plans for your area now." },
  toProposals: "See the proposals",
  member: "You are a member",
  openNow: "A survey is open now",
  perYear_one: "{{count}} survey a year",
  perYear_other: "{{count}} surveys a year",
  survey: {
    title: "This survey is open now",
    closes: "You can take part up to and including {{day}}.",
    fill: "Fill in the survey",
    membersOnly: "Only members of this panel can fill in this survey.",
    none: "No survey is open now. Members see a new one on their own page.",
  },
  about: {
    title: "How does this panel work?",
    area: "Area",
    often: "How often",
    oftenText_one:
      "About {{count}} times a year a questionnaire is ready for you on this site. We do not e-mail you. You need not take part every time.",
    oftenText_other:
      "About {{count}} times a year a questionnaire is ready for you on this site. We do not e-mail you. You need not take part every time.",
    who: "Who can join",
    whoText: "Everybody aged 18 or over who lives in this area.",
    answers: "What happens with your answers",
    answersText:
      "We add all answers together. Your municipality only sees the outcome of groups of 10 people or more. Once the survey has closed, nobody can see any more which answers are yours.",
    open: "What an outcome says",
    openText: "People sign up themselves. The outcome shows what the members think. Not what all residents think.",
  },
  form: {
    title: "Join",
    optionalNote: "Only the tick for consent is required. You may skip the other questions.",
    optional: "(optional)",
    consentTitle: "First read what you consent to",
    consentVersion: "This is version {{version}} of the consent.",
    consent: "Yes, I consent and join this panel",
    aboutYou: "About you",
    aboutYouText:
      "With these questions we see whether the panel resembles all inhabitants. We never show what one person fills in.",
    ageGroup: "How old are you?",
    ageGroupWhy: "We ask this because young and old often find other things important.",
    ages: {
      "18-29": "18 to 29 years",
      "30-44": "30 to 44 years",
      "45-59": "45 to 59 years",
      "60-74": "60 to 74 years",
      "75+": "75 years or older",
    },
    gender: "What is your gender?",
    genderWhy: "We ask this to see whether enough men and women take part.",
    genders: { man: "Man", vrouw: "Woman", anders: "Other" },
    education: "What is your highest education with a diploma?",
    educationWhy:
      "We ask this because people with less education often take part less. Then we know that their voice is missing.",
    educations: {
      laag: "Primary school, vmbo, mavo or mbo 1",
      middelbaar: "Havo, vwo or mbo 2, 3 or 4",
      hoog: "Hbo or university",
    },
    areaCode: "In which municipality do you live?",
    areaCodeWhy: "We ask this to see whether the outcome differs between municipalities.",
    preferNot: "I would rather not say",
    send: "Join this panel",
  },
  signIn: {
    title: "Sign in to join",
    text: "With an account we know that you are a member once. Your name does not go with your answers.",
    action: "Sign in",
    register: "Make an account",
  },
  staff: {
    title: "Only residents can join",
    text: "You are signed in with an account for staff. Do you want to take part as a resident? Then use an account of your own.",
  },
  membership: {
    title: "Your membership",
    since: "You have been a member since {{day}}.",
    consent: "You consented to version {{version}} of the text below.",
    consentOlder: "You consented to version {{version}}. The text has changed since. Below is version {{current}}.",
    showConsent: "Read the text of the consent",
    leave: "Leave this panel",
    leaveText:
      "If you stop, we delete your consent and what you told about yourself. You get no more surveys of this panel. Answers that you already gave still count. You can join again later.",
    leaveConfirm: "Yes, I leave this panel",
  },
  done: {
    lid: "You are now a member of this panel. Good that you take part.",
    wasLid: "You already were a member of this panel. Nothing has changed.",
    gestopt: "You are no longer a member. Your consent and your data with this panel have been deleted.",
  },
  mine: {
    title: "Your panels",
    empty: "You are not a member of a panel yet.",
    find: "See the panels",
    view: "See this panel",
    since: "Member since {{day}}",
    fill: "Fill in the survey: {{survey}}",
  },
  error: {
    signedOut:
      "You are no longer signed in. What you filled in is still below. Sign in on another tab and send the form again afterwards.",
    consentMissing: "Tick the box if you consent. Without consent you cannot join.",
    areaUnknown: "Choose a municipality from the list.",
    consentChanged: "The text of the consent has just changed. Read the new text and tick the box again.",
  },
};

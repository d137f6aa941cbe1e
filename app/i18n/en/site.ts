import type { site as nl } from "../nl/site.ts";
import type { Twin } from "../twin.ts";

/** English sentences: what every page has. */
export const site: Twin<typeof nl> = {
  name: "Bewoners in beeld",
  titleSuffix: "{{page}} – {{organisation}}",
  errorPrefix: "Error: {{title}}",
  skipToMain: "Skip to main content",
  menu: "Main menu",
  breadcrumbs: "Breadcrumbs",
  exampleDataLabel: "Example data",
  accountMenu: "Your account",
  nameOf: "{{organisation}} – Bewoners in beeld",
  exampleApart:
    "Example data: the made-up answers have no real panel members or invitations behind them. So those numbers do not match.",
  exampleData: "The residents, answers and comments on this site are made up.",
  nav: {
    home: "Home",
    value: "What matters to you?",
    proposals: "Plans",
    panels: "Panels",
    staff: "Staff",
    mine: "My page",
    signIn: "Sign in",
    signOut: "Sign out",
    otherLanguage: "Nederlands",
  },
  footer: {
    contact: "Contact",
    contactText: "Questions about this site? Ask your municipality: call 14 020 or your own 14 number.",
    about: "About this site",
    receipts: "Find your answers again",
    aboutPage: "About this platform",
    accessibility: "Accessibility",
    privacy: "Privacy and cookies",
    security: "Report a vulnerability",
  },
  form: {
    allRequired: "Please answer all questions. Optional questions say so.",
    optional: "(optional)",
    errorSummary: "Please check this:",
    next: "Next",
    previous: "Back",
    send: "Send",
    preferNot: "I'd rather not say",
    dontKnow: "I don't know",
  },
  table: { show: "Show these figures as a table" },
  paging: {
    label: "Pages",
    previous: "Previous page",
    next: "Next page",
    current: "Page {{page}} of {{pages}}",
  },
  tooLate: {
    title: "Your text was not kept",
    decisionPublished:
      "This decision was published meanwhile and does not change any more. Below is what you wrote. You can begin a new decision with it.",
    decisionGone:
      "Somebody threw this draft of a decision away meanwhile. Below is what you wrote. You can begin a new decision with it.",
    draftGone:
      "Somebody threw this draft of a proposal away meanwhile. Below is what you wrote. You can begin a new proposal with it.",
    planWithdrawn:
      "This plan was withdrawn meanwhile. You can no longer change its phase or the answers. Below is what your form held.",
    guardianOver: "You are no longer a guardian of this plan, or the plan was withdrawn. Below is what you wrote.",
  },
  error: {
    notFoundTitle: "This page does not exist",
    notFound: "The address may be mistyped, or the page is gone. Go to the home page and look from there.",
    forbiddenTitle: "You may not see this page",
    forbidden: "This page is for people with another role. Sign in with another account or go back to the home page.",
    notSetUpTitle: "This site is not set up yet",
    notSetUp: "We are still working on it. Please come back later.",
    unexpectedTitle: "Something went wrong on our side",
    unexpected: "We could not show the page. Please try again in a few minutes.",
    badRequestTitle: "This request is not right",
    badRequest: "The address or the form holds something that we do not know. Go back and try again.",
    home: "To the home page",
  },
};

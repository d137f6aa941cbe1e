import type { statements as nl } from "../nl/statements.ts";
import type { Twin } from "../twin.ts";

/** English sentences: what this site is, what it keeps, and for whom it works. */
export const statements: Twin<typeof nl> = {
  about: {
    title: "About this platform",
    lead: "Bewoners in beeld shows what matters to residents. And what they expect of a plan.",
    whatTitle: "Why this site?",
    what: "Municipalities want people to have a good life. Now, later and elsewhere. In Dutch this is called brede welvaart: well-being in a broad sense.\n\nOften others measure how you are doing. On this site you say so yourself. The municipality sees your answers together with those of others.",
    whoTitle: "Who is behind it?",
    who: "{{organisation}} runs this site and chooses which plans are on it.\n\nThe idea comes from the learning community Bewoners in beeld. Trendbureau Drenthe and Sociaal Planbureau Groningen lead that community. The texts about the plans come from public sources. Each plan names its sources.",
    methodTitle: "How do we count the answers?",
    method:
      "We always compare a plan with doing nothing. You give both a score from −3 to +3. The difference is what you expect of the plan.\n\n‘I don’t know’ does not count in the mean. We do show how often it was chosen.\n\nWe show an outcome from 10 answers on. That way nobody can recognise you.\n\nEverybody may take part. Those who take part are not always like all residents. That is why each outcome says: unweighted, open participation. We count answers to an invitation apart.",
    figuresTitle: "Where do the official figures come from?",
    figures:
      "The figures about municipalities come from the Regional Monitor of Well-being of Statistics Netherlands (CBS). They run up to 2022. The boundaries of areas come from CBS and Kadaster, through PDOK. The numbers of inhabitants come from CBS. We adapted these data. The licence is CC BY 4.0.\n\nThe neighbourhoods of Amsterdam are open data of the city of Amsterdam. The neighbourhoods of Zaanstad come from CBS (2017). The outline of a plan is a sketch. We added up neighbourhoods for it.",
    licenceTitle: "May you use this?",
    licence: "The software is open. Everybody may use and improve it. The licence is EUPL 1.2.",
  },
  privacy: {
    title: "Privacy and cookies",
    lead: "We keep as little as we can. Here you read what, why and for how long.",
    answersTitle: "Your answers",
    answers:
      "You can take part without an account and without a name. We keep your answers and the day on which you took part. If you fill in your municipality, age group, gender or education, we keep those too. You need not.\n\nWith your answers we keep no name, e-mail address, internet address or data about your device.\n\nTo stop abuse we count how often something comes from one network. For that we make a code out of part of your internet address. The code does not stand with your answers and is gone after a day at most. Only somebody who has the password of our database can work out what it stands for.",
    linkTitle: "When are your answers anonymous?",
    link: "While a questionnaire is open, your answers are not fully anonymous yet. The system can then link your answer to your account or device. That is needed to change or remove your answer.\n\nWhen the questionnaire closes, we throw the key away. We then also put the answers in a random order and erase the day on which you took part. After that the system can no longer make the link. Broad traits that you gave, such as your municipality and age group, stay with your answers. In a small group those may make you recognisable to whoever manages the answers. That is why we never show small groups. A backup may hold the key until that backup is erased.",
    draftTitle: "What you did not send yet",
    draft:
      "Are you filling in a questionnaire for everybody? Then your answers are on your own device only, until you send them. You can switch that off, for instance on a shared device.\n\nAre you a panel member or were you invited? Then we keep what you fill in, so that you can go on later. We erase it when you send it, when you ask for it and when the questionnaire closes.\n\nAre you writing a comment or a statement? Then your browser remembers the text until you send it, close the tab or sign out.",
    shownTitle: "What do others see?",
    shown:
      "Others only see counts and means. We do not show a group of fewer than 10 people.\n\nA comment on a plan is public. It carries the name that you chose. Do not put data about yourself or others in an open answer.",
    accountTitle: "Your account and your panel",
    account:
      "An account is needed to comment or to join a panel. We then keep your e-mail address, the name you chose and an encrypted password. If you join a panel, we also keep your consent and what you fill in about yourself. If you leave a panel, we erase that.\n\nIf you do not use your account for two years, we erase it. We mail you 30 days before. If you sign in, it stays. What you wrote stays without your name.",
    invitedTitle: "Did you get an invitation?",
    invited:
      "Sometimes we draw people by lot from a list of the municipality. We then keep your name and address or your e-mail address, and your municipality, age group, gender and education if they are on the list. So we can write to you and see whether all groups take part.\n\nWe also keep whether you took part, so that you get no reminder. Your name and address are not kept with your answers. Your municipality, age group, gender and education are. As soon as the round closes we erase your name, your address and your e-mail address.",
    invitedPurpose: "Remembering your invitation while you fill in",
    invitedLifetime: "Until the round closes",
    cookiesTitle: "Cookies",
    cookies:
      "We only use cookies that are needed. We do not follow you. There are no cookies of others. That is why we do not ask for consent.",
    cookieName: "Name",
    cookiePurpose: "What for",
    cookieLifetime: "How long",
    sessionPurpose: "Remember that you are signed in",
    sessionLifetime: "Until you sign out, at most 30 days",
    participationPurpose: "To change or remove your answer without an account",
    participationLifetime: "At most one year",
    resumePurpose: "Going on with what you began on another device",
    resumeLifetime: "At most 30 days",
    rightsTitle: "Your rights",
    rights:
      "With the code after answering you can see and remove your answer, also after the questionnaire has closed. Figures that were already made do not change at once.\n\nYou may ask which data we have about you. You may have them corrected or erased. Ask {{organisation}}. If you disagree with us, you can complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).",
  },
  accessibility: {
    title: "Accessibility",
    lead: "Everybody must be able to use this site. Also with an old phone or a screen reader.",
    statusTitle: "How accessible is this site now?",
    status:
      "We build to WCAG 2.2, level AA. We test each page automatically, on a phone and on a large screen.\n\nNo independent auditor has examined the site yet. An automatic test does not find everything. So there may be faults that we do not know of yet.",
    worksTitle: "What can you expect?",
    works:
      "The site works without JavaScript, with the keyboard alone and with a screen reader. You can enlarge the text. Next to each map there is a list. Below each chart there is a table.\n\nWe write in plain language. The texts about plans are only in Dutch.",
    problemTitle: "Does something not work?",
    problem:
      "Tell {{organisation}}. Say on which page it went wrong and what you wanted to do. Feel free to ask for help with answering.\n\nIf that does not help, you can complain to the National Ombudsman.",
    declarationTitle: "Accessibility statement",
    declaration:
      "A government must make an official statement. {{organisation}} does so after an audit. That statement does not exist yet.",
    dateTitle: "Updated",
    date: "This text is of 23 November 2026.",
  },
};

/** English sentences: what is mailed to whom, and how to stop it. */
export const notifications = {
  mail: {
    greeting: "Hello,",
    stop: "Do you want to stop these mails? Do so here. You need not sign in.",
    english: "English:",
  },
  decision: {
    subject: "Decision about {{proposal}}: what was done with your input?",
    taken: "You contributed to the conversation about {{proposal}}. A decision about it was taken on {{date}}:",
    used: "Used: “{{words}}”",
    aside: "Not used: “{{words}}”",
    reason: "Why: {{reason}}",
    waiting_one:
      "About {{count}} contribution of yours this decision says nothing yet. Everybody can see that it still waits for an answer.",
    waiting_other:
      "About {{count}} contributions of yours this decision says nothing yet. Everybody can see that they still wait for an answer.",
    read: "Read the whole decision:",
    mine: "Everything you contributed, with the answer:",
  },
  digest: {
    subject: "New on the site since {{date}}",
    lead: "This is new about the plans you wrote on and the panels you are a member of.",
    why: "You get this overview because you chose it. Do you want something else? Choose it here:",
    item: {
      phase: "The plan is now in the phase {{phase}}.",
      decision: "There is a decision: {{title}}.",
      weighing: "There is a new weighing.",
      round: "A questionnaire is open: {{title}}.",
      results: "The results are there: {{title}}.",
      answer: "Your comment got an answer.",
    },
  },
  preferences: {
    title: "Mail from this site",
    lead: "You get no more mail than you want. You always get mail about signing in and your account.",
    digest: "Do you want an overview every week?",
    weekly: "Yes, on Monday, only when there is something new",
    never: "No",
    aboutOwnInput: "Mail me about what I contributed",
    aboutOwnInputHint:
      "You then get a mail at once when an official answers your comment or idea. Also when there is a decision on a plan that you contributed to. And when a moderator decides about your text. Also when you become a guardian of a plan, or no longer are one: a guardian speaks for those who cannot join in, such as people later or nature.",
    unconfirmed: "You have not shown yet that the e-mail address is yours. Until then you get none of these mails.",
    confirm: "Confirm your e-mail address",
    save: "Save my choice",
    saved: "Your choice is saved.",
  },
  unsubscribe: {
    title: "Stop mails",
    question: {
      digest: "Do you want to stop the weekly overview?",
      ownInput: "Do you want to stop the mails about what was done with your input?",
    },
    button: { digest: "Stop the weekly overview", ownInput: "Stop these mails" },
    stopped: {
      digest: "You will not get the weekly overview any more.",
      ownInput: "You will get no more mail about what was done with your input.",
    },
    already: {
      digest: "You already get no weekly overview.",
      ownInput: "You already get no mail about what was done with your input.",
    },
    change: "You can choose differently on your own page.",
    toMine: "To my page",
  },
  preview: {
    title: "What would be sent",
    lead: "There is no mail server (SMTP_URL). These mails wait and do not go. This page is there only while developing and with example data.",
    none: "No mail is waiting.",
    to: "To",
    header: "Header {{name}}",
    key: "Key",
    body: "Read the mail",
    shown: "You see the newest {{most}}.",
  },
};

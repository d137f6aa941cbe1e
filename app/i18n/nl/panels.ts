/** Dutch sentences: panels. */
export const panels = {
  title: "Panels",
  lead: "Een panel is een groep bewoners. Zij vullen af en toe een vragenlijst in over hun eigen omgeving.",
  intro: "Lid worden is gratis. U kunt op elk moment stoppen.",
  empty: { title: "Er zijn nog geen panels", text: "Kom later terug. Of bekijk nu de plannen voor uw omgeving." },
  toProposals: "Bekijk de voorstellen",
  member: "U bent lid",
  openNow: "Nu een vragenlijst open",
  perYear_one: "{{count}} vragenlijst per jaar",
  perYear_other: "{{count}} vragenlijsten per jaar",
  survey: {
    title: "Deze vragenlijst is nu open",
    closes: "U kunt meedoen tot en met {{day}}.",
    fill: "Vul de vragenlijst in",
    membersOnly: "Alleen leden van dit panel kunnen deze vragenlijst invullen.",
    none: "Er is nu geen vragenlijst open. Leden zien een nieuwe vragenlijst op hun eigen pagina.",
  },
  about: {
    title: "Hoe werkt dit panel?",
    area: "Gebied",
    often: "Hoe vaak",
    oftenText_one:
      "Ongeveer {{count}} keer per jaar staat er een vragenlijst voor u klaar op deze site. Wij sturen u geen e-mail. U hoeft niet elke keer mee te doen.",
    oftenText_other:
      "Ongeveer {{count}} keer per jaar staat er een vragenlijst voor u klaar op deze site. Wij sturen u geen e-mail. U hoeft niet elke keer mee te doen.",
    who: "Wie kan lid worden",
    whoText: "Iedereen van 18 jaar of ouder die in dit gebied woont.",
    answers: "Wat er met uw antwoorden gebeurt",
    answersText:
      "Wij tellen alle antwoorden bij elkaar op. Uw gemeente ziet alleen de uitkomst van groepen van 10 mensen of meer. Is de vragenlijst gesloten? Dan kan niemand meer zien welke antwoorden van u zijn.",
    open: "Wat een uitkomst zegt",
    openText: "Mensen melden zich zelf aan. De uitkomst laat zien wat de leden vinden. Niet wat alle bewoners vinden.",
  },
  form: {
    title: "Lid worden",
    optionalNote: "Alleen het vinkje bij de toestemming is verplicht. De andere vragen mag u overslaan.",
    optional: "(niet verplicht)",
    consentTitle: "Lees eerst waar u toestemming voor geeft",
    consentVersion: "Dit is versie {{version}} van de toestemming.",
    consent: "Ja, ik geef toestemming en word lid van dit panel",
    aboutYou: "Over u",
    aboutYouText:
      "Met deze vragen zien wij of het panel lijkt op alle inwoners. Wij laten nooit zien wat één persoon invult.",
    ageGroup: "Hoe oud bent u?",
    ageGroupWhy: "Wij vragen dit omdat jong en oud vaak andere dingen belangrijk vinden.",
    ages: {
      "18-29": "18 tot en met 29 jaar",
      "30-44": "30 tot en met 44 jaar",
      "45-59": "45 tot en met 59 jaar",
      "60-74": "60 tot en met 74 jaar",
      "75+": "75 jaar of ouder",
    },
    gender: "Wat is uw geslacht?",
    genderWhy: "Wij vragen dit om te zien of mannen en vrouwen allebei genoeg meedoen.",
    genders: { man: "Man", vrouw: "Vrouw", anders: "Anders" },
    education: "Wat is uw hoogste opleiding met diploma?",
    educationWhy:
      "Wij vragen dit omdat mensen met minder opleiding vaak minder meedoen. Dan weten wij dat hun stem ontbreekt.",
    educations: {
      laag: "Basisschool, vmbo, mavo of mbo 1",
      middelbaar: "Havo, vwo of mbo 2, 3 of 4",
      hoog: "Hbo of universiteit",
    },
    areaCode: "In welke gemeente woont u?",
    areaCodeWhy: "Wij vragen dit om te zien of de uitkomst per gemeente verschilt.",
    preferNot: "Zeg ik liever niet",
    send: "Lid worden van dit panel",
  },
  signIn: {
    title: "Log in om lid te worden",
    text: "Met een account weten wij dat u één keer lid bent. Uw naam komt niet bij uw antwoorden.",
    action: "Inloggen",
    register: "Account maken",
  },
  staff: {
    title: "Alleen bewoners kunnen lid worden",
    text: "U bent ingelogd met een account voor medewerkers. Wilt u als bewoner meedoen? Gebruik dan een eigen account.",
  },
  membership: {
    title: "Uw lidmaatschap",
    since: "U bent lid sinds {{day}}.",
    consent: "U gaf toestemming voor versie {{version}} van de tekst hieronder.",
    consentOlder:
      "U gaf toestemming voor versie {{version}}. De tekst is daarna veranderd. Hieronder staat versie {{current}}.",
    showConsent: "Lees de tekst van de toestemming",
    leave: "Stoppen met dit panel",
    leaveText:
      "Stopt u? Dan wissen wij uw toestemming en wat u over uzelf hebt verteld. U krijgt geen vragenlijsten van dit panel meer. Antwoorden die u al gaf, blijven meetellen. U kunt later opnieuw lid worden.",
    leaveConfirm: "Ja, ik stop met dit panel",
  },
  done: {
    lid: "U bent nu lid van dit panel. Fijn dat u meedoet.",
    wasLid: "U was al lid van dit panel. Er is niets veranderd.",
    gestopt: "U bent geen lid meer. Uw toestemming en uw gegevens bij dit panel zijn gewist.",
  },
  mine: {
    title: "Uw panels",
    empty: "U bent nog geen lid van een panel.",
    find: "Bekijk de panels",
    view: "Bekijk dit panel",
    since: "Lid sinds {{day}}",
    fill: "Vul de vragenlijst in: {{survey}}",
  },
  error: {
    signedOut:
      "U bent niet meer ingelogd. Wat u invulde, staat hieronder nog. Log in op een ander tabblad en verstuur het formulier daarna opnieuw.",
    consentMissing: "Zet een vinkje als u toestemming geeft. Zonder toestemming kunt u geen lid worden.",
    areaUnknown: "Kies een gemeente uit de lijst.",
    consentChanged: "De tekst van de toestemming is net veranderd. Lees de nieuwe tekst en zet het vinkje opnieuw.",
  },
};

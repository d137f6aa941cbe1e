import type { framework as nl } from "../nl/framework.ts";
import type { Twin } from "../twin.ts";

/** English sentences: the themes of brede welvaart (broad prosperity). */
export const framework: Twin<typeof nl> = {
  dimension: { here_now: "Here and now", later: "Later", elsewhere: "Elsewhere" },
  dimensionHint: {
    here_now: "The people who live here now",
    later: "The people who will live here in 25 years",
    elsewhere: "People and nature in other places",
  },
  theme: {
    welzijn: "Well-being",
    materiele_welvaart: "Money and making ends meet",
    gezondheid: "Health",
    arbeid_vrije_tijd: "Work and leisure",
    wonen: "Housing",
    samenleving: "Living together and trust",
    veiligheid: "Safety",
    milieu: "Environment, green and nature",
    natuurlijk_kapitaal: "Nature and climate",
    menselijk_kapitaal: "Knowledge and health",
    sociaal_kapitaal: "Trust and living together",
    economisch_kapitaal: "Homes, roads and economy",
    elders_regio: "People in municipalities around us",
    elders_wereld: "People and nature in other countries",
  },
  themeHint: {
    welzijn: "How satisfied you are with your life",
    materiele_welvaart: "Income, debts and affording what you need",
    gezondheid: "How healthy you are and feel, and care",
    arbeid_vrije_tijd: "Work, education, travel time and leisure",
    wonen: "Your home, your neighbourhood and what is close by",
    samenleving: "Contact with others, helping each other, trust",
    veiligheid: "Whether you feel safe, and crime",
    milieu: "Clean air, green and nature",
    natuurlijk_kapitaal: "Soil, water, plants, animals and the climate",
    menselijk_kapitaal: "What people can do and how healthy they are",
    sociaal_kapitaal: "Whether people trust each other and the government",
    economisch_kapitaal: "Buildings, roads, businesses and savings",
    elders_regio: "For example work, traffic or homes in the municipality next to ours",
    elders_wereld: "For example raw materials, trade and emissions",
  },
  indicator: {
    more_one: "{{count}} more figure",
    more_other: "{{count}} more figures",
    since: "in {{year}} this was {{value}}",
    between: "lowest in {{lowest}}, highest in {{highest}}",
    none: "There is no official figure for {{area}} on this theme.",
    caption: "Official figures for {{area}}, by year",
    figure: "Figure",
  },
};

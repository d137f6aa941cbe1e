/** The pages of ideas and statements, by who looks at them; see elke-pagina-is-toegankelijk.spec.ts. */
export const ideaPages = {
  everybody: [
    "/voorstellen/haven-stad/stellingen",
    "/voorstellen/haven-stad/stellingen/uitkomsten",
    "/voorstellen/voedsel-verbindt/stellingen",
    "/ideeen",
    "/ideeen?gemeente=GM0363&thema=milieu&volgorde=steun",
    "/ideeen/nieuw",
    "/ideeen/3",
  ],
  resident: ["/voorstellen/haven-stad/stellingen?stop=ja", "/ideeen/nieuw", "/ideeen/1", "/ideeen/1?doen=report"],
  official: [
    "/beheer/ideeen",
    "/beheer/ideeen/1",
    "/beheer/stellingen",
    "/beheer/stellingen/haven-stad",
    "/beheer/stellingen/medtech-heerlen",
  ],
  moderator: ["/beheer/ideeen/10", "/beheer/stellingen/haven-stad?afwijzen=13"],
};

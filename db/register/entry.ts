/**
 * What the register tells of one table (Dutch: verwerkingsregister): why each column is kept, on what ground, for how long
 * and who sees it (docs/requirements.md PR-5). Dutch, because data protection officers read it.
 */
export interface RegisterEntry {
  table: string;
  /** Whether anything in it is about a person. */
  aboutPeople: boolean;
  /** AVG article 6 or 9 with the task or consent; of a table without people a dash. */
  ground: string;
  retention: string;
  seenBy: string;
  /** Why each column is there; `organisationId` and `id` mean the same everywhere. */
  columns: Readonly<Record<string, string>>;
}

/** What columns of these names are for in every table. */
export const sameEverywhere: Readonly<Record<string, string>> = {
  organisationId: "van welke organisatie de rij is",
  id: "nummer van de rij",
};

/** Grounds that return. */
export const grounds = {
  none: "–",
  task: "taak van algemeen belang (AVG art. 6 lid 1 e)",
  consent: "toestemming (AVG art. 6 lid 1 a en 9 lid 2 a)",
  security: "beveiliging: gerechtvaardigd belang van taak en bezoeker (AVG art. 6 lid 1 e en 32)",
} as const;

/** Periods that return. */
export const periods = {
  always: "zolang het voorstel, de ronde of het cijfer gepubliceerd is",
  round: "tot de ronde sluit",
  account: "tot de persoon het account opzegt, of het twee jaar niet gebruikt; 30 dagen van tevoren komt er een mail",
  member: "tot de persoon het panel verlaat, of het account wordt gewist; dan meteen weg",
} as const;

import { answering } from "./answering.ts";
import { asking } from "./asking.ts";
import { conversation } from "./conversation.ts";
import { counting } from "./counting.ts";
import { deciding } from "./deciding.ts";
import { type RegisterEntry, sameEverywhere } from "./entry.ts";
import { groups } from "./groups.ts";
import { people } from "./people.ts";

/** Everything that is kept, table by table; what is about people first. */
export const register: readonly RegisterEntry[] = [
  ...people,
  ...conversation,
  ...answering,
  ...groups,
  ...asking,
  ...counting,
  ...deciding,
];

/** The register as the page that is published: docs/data-register.md. */
export function registerPage(): string {
  const chapters = [
    { title: "Over mensen", entries: register.filter(({ aboutPeople }) => aboutPeople) },
    { title: "Niet over mensen", entries: register.filter(({ aboutPeople }) => !aboutPeople) },
  ];
  const intro = [
    "# Gegevensregister",
    "",
    "Wat bewaart de site, waarom, op welke grond, hoe lang, en wie ziet het? Dit bestand komt uit `db/register`; een test houdt het gelijk aan de tabellen. Schrijf het opnieuw met `npm run register`.",
    "",
    "Antwoorden staan nooit bij een account, een netwerkadres of een apparaat. Tot een ronde sluit, kan het systeem iemands antwoorden terugvinden: dat is nodig om te wijzigen en in te trekken. Daarna niet meer. Een back-up van vóór het sluiten kan dat wel, tot die back-up verloopt.",
    "",
  ];
  return [...intro, ...chapters.flatMap(chapter)].join("\n");
}

function chapter({ title, entries }: { title: string; entries: readonly RegisterEntry[] }): string[] {
  return [`## ${title}`, "", ...entries.flatMap(entryLines)];
}

function entryLines({ table, ground, retention, seenBy, columns }: RegisterEntry): string[] {
  const rows = Object.entries({ ...columns }).map(([column, purpose]) => `| \`${column}\` | ${purpose} |`);
  return [
    `### ${table}`,
    "",
    `- **Grond**: ${ground}`,
    `- **Bewaren**: ${retention}`,
    `- **Wie ziet het**: ${seenBy}`,
    "",
    "| veld | waarvoor |",
    "|---|---|",
    ...rows,
    "",
  ];
}

/** Why a column is there; undefined when the register does not know it. */
export function purposeOf(entry: RegisterEntry, column: string): string | undefined {
  return entry.columns[column] ?? sameEverywhere[column];
}

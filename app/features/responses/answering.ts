import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import type { SectionKey } from "~/features/questionnaires/section.ts";
import type { FormValues } from "./answer-fields.ts";

/** Why the page says no, while everything that was filled in stays. */
export type Refusal = "closed" | "notMember" | "reused" | "tooMany";

/** One screen of a questionnaire that is being answered. */
export interface AnsweringScreen {
  formKey: string;
  /** Place of the screen, from 0, and how many there are. */
  index: number;
  total: number;
  section: { key: SectionKey; items: Item[] };
  /** Everything filled in so far, on all screens. */
  values: FormValues;
  /** Keys of sentences by field. */
  errors: Record<string, string[]>;
  refused: Refusal | null;
}

/** That this person, or somebody on this device, answered the round before. */
export interface EarlierAnswers {
  receipt: string;
  receivedOn: string;
}

/** What everybody must know before the first question. */
export interface AnsweringRound {
  slug: string;
  titleNl: string;
  titleEn: string;
  introNl: string;
  introEn: string;
  audience: "open" | "panel" | "invited";
  panel: { slug: string; name: string } | null;
  opensAt: Date;
  closesAt: Date;
  minutes: number;
}

/** What a page that asks a questionnaire shows. */
export type Answering =
  | {
      kind: "screen";
      round: AnsweringRound;
      screen: AnsweringScreen;
      gemeenten: GemeenteOption[];
      /** Whether a member of staff tries it out: the answers count nowhere. */
      isTrial: boolean;
      earlier?: EarlierAnswers | undefined;
    }
  | { kind: "upcoming" | "closed" | "members-only"; round: AnsweringRound };

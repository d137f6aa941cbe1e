import type { Audience } from "~/features/accounts/audience.ts";
import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import type { SectionKey } from "~/features/questionnaires/section.ts";
import type { Answer } from "./answer.ts";
import type { FormValues } from "./answer-fields.ts";
import type { Background } from "./background.ts";
import type { PlaceMap } from "./place-map.ts";

/** Why the page says no, while everything that was filled in stays. */
export type Refusal = "closed" | "notMember" | "notInvited" | "reused" | "someoneElse" | "tooMany";

/** One screen of a questionnaire that is being answered. */
export interface AnsweringScreen {
  formKey: string;
  /** Place of the screen in the questionnaire, from 0: what the form sends. */
  index: number;
  /** Place among the screens that this person gets, from 0, and how many those are. */
  position: number;
  total: number;
  /** The items as this person sees them: earlier answers filled in, options in their order. */
  section: { key: SectionKey; page: Item | null; items: Item[] };
  /** Everything filled in so far, on all screens. */
  values: FormValues;
  /** Maps to point at, by the code of their question. */
  maps: Readonly<Record<string, PlaceMap>>;
  /** Keys of sentences by field. */
  errors: Record<string, string[]>;
  refused: Refusal | null;
  /** Everything that was answered, on the last screen; null on the others. */
  check: AnswersToCheck | null;
  /** Whether one came here from the last screen, and goes back to it. */
  fromCheck: boolean;
  /** Where what was filled in so far is kept. */
  draft: "server" | "device";
  /** Whether one can get a code to go on elsewhere. */
  mayTakeAlong: boolean;
  /** Whose form it is; null where everybody may answer. */
  marker: string | null;
}

/** All answers once more before they are sent, each with the screen on which it was given. */
export interface AnswersToCheck {
  answers: { item: Item; answer: Answer | null; section: number; key: SectionKey }[];
  /** Questions that do not apply any more, at which something was filled in: it stays until the rest is sent, and is not sent. */
  notSent: Item[];
  /** What was said about the person, if that was asked. */
  about: { background: Background; section: number } | null;
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
  /** What happens with the answers; empty: the usual. */
  purposeNl: string;
  purposeEn: string;
  audience: Audience;
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
      /** The wijken that a place may lie in. */
      wijken: GemeenteOption[];
      /** Whether a member of staff tries it out: the answers count nowhere. */
      isTrial: boolean;
      earlier?: EarlierAnswers | undefined;
    }
  /** This person filled in a part before. */
  | { kind: "begun"; round: AnsweringRound; formKey: string; marker: string | null; savedOn: string }
  /** With this code they go on on another device; `origin` is the address of the site. */
  | { kind: "code"; round: AnsweringRound; formKey: string; marker: string | null; code: string; origin: string }
  | {
      kind:
        | "upcoming"
        | "closed"
        | "members-only"
        | "members-sign-in"
        | "invited-only"
        | "account-only"
        | "confirmed-only";
      round: AnsweringRound;
    };

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { FormReply } from "~/platform/form-reply.ts";
import type { Decision, InputToDecide } from "./decision.ts";
import { DraftDesk } from "./draft-desk.tsx";

const draft: Decision = {
  ...{ id: 1, title: "Wij doen het.", body: "Daarom.", decidedOn: "2026-03-01", phase: null, release: null },
  ...{ weighingVersion: null, changedAt: "2026-03-01T10:00:00Z", publishedAt: null, used: 2, setAside: 0 },
};
const input: InputToDecide = {
  ...{ kind: "comment", id: 4, author: "Ans", body: "Bomen graag.", theme: null, stance: null },
  ...{ broughtAt: "2026-02-01T10:00:00Z", answered: false, inDraft: null },
};

/** The desk of a draft about a plan of which seven contributions wait without it. */
function deskWith(
  {
    open = 5,
    inputs = [input],
    reply,
    ...ticks
  }: {
    open?: number;
    inputs?: InputToDecide[];
    reply?: FormReply;
    ticked?: string[];
    elsewhere?: InputToDecide[];
    gone?: number;
  },
  themes: string[] = [],
) {
  const filter = { state: "open", theme: undefined, sort: undefined } as const;
  const counts = { open, used: 7 - open, aside: 0, answered: 0, all: 7 };
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <DraftDesk
        choices={{ releases: [], weighings: [] }}
        done={undefined}
        draft={draft}
        here="/beheer/voorstellen/kade/besluiten/1"
        isTurned={false}
        list={{ filter, page: 1, pages: 2, inputs, counts, ticked: [], elsewhere: [], gone: 0, ...ticks }}
        mark="1"
        now={{ total: 7, answered: 0, waiting: 7, medianDays: 0, oldestDays: 0 }}
        open={open}
        proposal={{ slug: "kade", phase: null }}
        reply={reply}
        themes={themes}
        today="2026-03-02"
        told={undefined}
      />
    </TextProvider>,
  );
}

const wordsOn = (page: string) =>
  page
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ");

test("how many contributions wait is told without the draft, and with it in the same number wherever it stands", () => {
  const desk = wordsOn(deskWith({ open: 5 }));
  expect(desk).toContain("na dit besluit wachten er nog 5 op antwoord");
  expect(desk).toContain("7 bijdragen wachten nog op antwoord.");
  expect(desk).toContain("Met dit besluit komen er 2 antwoorden bij. Daarna wachten 5 bijdragen nog op antwoord.");
});

test("a draft that answers nothing yet says so, and nothing of afterwards", () => {
  const desk = wordsOn(deskWith({ open: 7 }));
  expect(desk).toContain("Dit besluit geeft nog geen bijdrage een antwoord.");
  expect(desk).not.toContain("Daarna wachten");
});

test("every button that shows other contributions sends the form with the text, and Enter saves it", () => {
  const [, form = ""] = /<form[^>]*id="besluit"[^>]*>([\s\S]*?)<\/form>/.exec(deskWith({})) ?? [];
  const values = [...form.matchAll(/<button[^>]*type="submit"[^>]*>/g)].map(
    ([button]) => /value="([^"]*)"/.exec(button)?.[1],
  );
  const states = ["open", "used", "aside", "answered", "all"].map((state) => `state:${state}`);
  expect(values).toEqual(["save", "check", "filter", ...states, "read:comment-4", "decide", "page:2", "discard"]);
  expect(form).not.toMatch(/<a [^>]*href="[^"]*(stand|pagina)=/);
});

const left = "Wat u bij de bijdragen invulde, is nog niet bewaard in het besluit.";

test("what was typed of contributions goes on where none are shown, with a box for each that is ticked elsewhere", () => {
  const reply = { initialValue: { verdict: "aside", reason: "Te duur." } };
  const empty = deskWith({ reply, inputs: [], ticked: ["comment-4"], elsewhere: [input], gone: 2 });
  expect(wordsOn(empty)).toContain(left);
  expect(wordsOn(empty)).toContain("Ook aangevinkt: 1 bijdrage die niet in deze lijst staat");
  expect(wordsOn(empty)).toContain("2 bijdragen die u had aangevinkt, tellen niet meer mee.");
  expect(empty).toMatch(/<input[^>]*checked=""[^>]*value="comment-4"/);
  expect(empty).toContain('value="decide"');
  expect(empty).toMatch(/<textarea[^>]*name="reason"[^>]*>Te duur\.<\/textarea>/);
  expect(empty).toMatch(/<input(?=[^>]*checked)(?=[^>]*name="verdict")(?=[^>]*value="aside")/);
  const none = deskWith({ inputs: [] });
  expect(none).not.toContain('name="reason"');
  expect(wordsOn(none)).not.toContain(left);
});

test("themes to choose from stand under here and now, later or elsewhere: some have almost the same name in two", () => {
  const desk = deskWith({}, ["economisch_kapitaal", "materiele_welvaart"]);
  expect(desk).toMatch(/<optgroup label="Hier en nu"><option value="materiele_welvaart">/);
  expect(desk).toMatch(/<optgroup label="Later"><option value="economisch_kapitaal">/);
});

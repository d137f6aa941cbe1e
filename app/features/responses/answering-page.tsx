import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { SectionKey } from "~/features/questionnaires/section.ts";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Form } from "~/ui/form.tsx";
import { AboutFields } from "./about-fields.tsx";
import { aboutFields, fieldsOf, markedBy } from "./answer-fields.ts";
import type { Answering, AnsweringScreen } from "./answering.ts";
import { BegunBefore, CodeToGoOn } from "./begun-page.tsx";
import { CheckAnswers } from "./check-answers.tsx";
import { ClosedDoor } from "./closed-door.tsx";
import { KeptHere, KeptOnDevice, KeptOnServer, NoConnection } from "./kept-answers.tsx";
import { mistakesIn } from "./mistakes.ts";
import { Opening } from "./opening.tsx";
import { Questions } from "./questions.tsx";

interface AnsweringPageProps {
  answering: Answering;
  /** What a participant should read on a screen before its questions, such as the scenarios of a plan. */
  reading?: Partial<Record<SectionKey, ReactNode>>;
}

/** A questionnaire, one screen at a time, or why it cannot be answered now. */
export function AnsweringPage({ answering, reading }: AnsweringPageProps) {
  const { pathname } = useLocation();
  if (answering.kind === "begun") return <BegunBefore {...answering} />;
  if (answering.kind === "code") return <CodeToGoOn {...answering} />;
  if (answering.kind !== "screen") return <ClosedDoor kind={answering.kind} round={answering.round} />;
  const { round, screen, isTrial } = answering;
  const hasMap = Object.keys(screen.maps).length > 0;
  // A map leads to its own place on the page; the other buttons leave that behind.
  const action = hasMap ? { action: pathname } : {};
  const place = { ronde: round.slug, onderdeel: screen.index, ...markedBy(screen.marker) };
  return (
    <KeptOnDevice round={round} screen={screen}>
      <Mistakes screen={screen} />
      {isTrial ? <Trial /> : null}
      <Opening earlier={answering.earlier} round={round} screen={screen} />
      {reading?.[screen.section.key]}
      <Form {...action} formKey={screen.formKey} hidden={screen.fromCheck ? { ...place, controle: "ja" } : place}>
        {hasMap ? <EnterButton screen={screen} /> : null}
        <KeptValues screen={screen} />
        <Fields answering={answering} />
        <NoConnection />
        <Buttons screen={screen} />
        {screen.draft === "server" ? <KeptOnServer mayTakeAlong={screen.mayTakeAlong} /> : <KeptHere />}
      </Form>
    </KeptOnDevice>
  );
}

function Fields({ answering: { screen, gemeenten, wijken } }: { answering: Extract<Answering, { kind: "screen" }> }) {
  if (screen.check) return <CheckAnswers check={screen.check} gemeenten={gemeenten} wijken={wijken} />;
  if (screen.section.key === "about") return <AboutFields gemeenten={gemeenten} values={screen.values} />;
  return <Questions screen={screen} wijken={wijken} />;
}

/** Tells a member of staff that these answers are to try the round out. */
function Trial() {
  const { t } = useText();
  return (
    <Alert kind="warning" title={t("responses.trial.title")}>
      <p>{t("responses.trial.text")}</p>
    </Alert>
  );
}

function Mistakes({ screen }: { screen: AnsweringScreen }) {
  const text = useText();
  const { t } = text;
  const errors = mistakesIn({ ...screen, items: screen.section.items }, text);
  if (screen.refused)
    return (
      <Alert kind="error" live>
        {t(`responses.refused.${screen.refused}`)}
      </Alert>
    );
  return errors.length > 0 ? <ErrorSummary errors={errors} title={t("site.form.errorSummary")} /> : null;
}

/** Answers of the other screens travel along, so that nothing is lost and nothing is stored before it is sent. */
function KeptValues({ screen }: { screen: AnsweringScreen }) {
  const here = new Set(shownFields(screen));
  return Object.entries(screen.values)
    .filter(([name]) => !here.has(name))
    .flatMap(([name, values]) =>
      values.map((value) => <input key={`${name}=${value}`} name={name} type="hidden" value={value} />),
    );
}

function shownFields({ section }: AnsweringScreen): string[] {
  return section.key === "about" ? [...aboutFields] : section.items.flatMap(fieldsOf);
}

/** Where Enter in a field leads: a browser presses the first button of the form, and that must not be a map. */
function EnterButton({ screen }: { screen: AnsweringScreen }) {
  const { t } = useText();
  return (
    <button aria-hidden="true" className="ui-hidden" name="actie" tabIndex={-1} type="submit" value={onward(screen)}>
      {t("site.form.next")}
    </button>
  );
}

/** What the main button of a screen asks for. */
function onward({ position, total }: AnsweringScreen): "versturen" | "volgende" {
  return position === total - 1 ? "versturen" : "volgende";
}

function Buttons({ screen }: { screen: AnsweringScreen }) {
  const { t } = useText();
  const last = onward(screen) === "versturen";
  return (
    <ActionList>
      <Button name="actie" value={onward(screen)}>
        {t(last ? "site.form.send" : "site.form.next")}
      </Button>
      {screen.position > 0 ? (
        <Button name="actie" value="vorige" variant="secondary">
          {t("site.form.previous")}
        </Button>
      ) : null}
    </ActionList>
  );
}

import type { ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { PageScript } from "~/ui/page-script.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { AnsweringRound, AnsweringScreen } from "./answering.ts";

/*
 * public/vragenlijst.js keeps answers on the device and notices a lost connection. It finds its places by the data
 * attributes below and shows what is `hidden`; all its sentences stand here.
 */

interface KeptOnDeviceProps {
  round: AnsweringRound;
  screen: AnsweringScreen;
  children: ReactNode;
}

/** A screen of a questionnaire; what was begun on this device before is offered first. */
export function KeptOnDevice({ round, screen, children }: KeptOnDeviceProps) {
  const isFresh = screen.position === 0 && Object.keys(screen.values).length === 0;
  return (
    <div
      className="ui-flow"
      data-fresh={isFresh ? "" : undefined}
      data-keep-on-device={screen.draft === "device" ? "" : undefined}
      data-questionnaire={round.slug}
    >
      {screen.draft === "device" && isFresh ? <BegunHere /> : null}
      {children}
      <PageScript name="vragenlijst" />
    </div>
  );
}

function BegunHere() {
  const { t } = useText();
  return (
    <div data-begun="" hidden>
      <Alert title={t("answering.draft.begunTitle")}>
        <p>{t("answering.device.begun")}</p>
        <ActionList>
          <PlainButton does="go-on">{t("answering.draft.goOn")}</PlainButton>
          <PlainButton does="erase">{t("answering.draft.beginAnew")}</PlainButton>
        </ActionList>
      </Alert>
    </div>
  );
}

/** A button for the script: it sends nothing. */
function PlainButton({ does, children }: { does: "go-on" | "erase"; children: string }) {
  return (
    <button className="nl-button nl-button--secondary ui-button" data-does={does} type="button">
      <span className="nl-button__label">{children}</span>
    </button>
  );
}

/** Stands ready for when the form cannot be sent. */
export function NoConnection() {
  const { t } = useText();
  return (
    <div data-offline="" hidden role="alert" tabIndex={-1}>
      <Alert kind="error">{t("answering.device.offline")}</Alert>
    </div>
  );
}

/** What this device keeps, and how to stop that. */
export function KeptHere() {
  const { t } = useText();
  return (
    <div className="ui-flow" data-kept-here="" hidden>
      <Paragraph small>{t("answering.device.kept")}</Paragraph>
      <Checkbox ids={{ id: "gedeeld", hintId: "gedeeld-uitleg" }} label={t("answering.device.shared")} name="" />
      <PlainButton does="erase">{t("answering.draft.erase")}</PlainButton>
      <p data-erased="" hidden role="status">
        {t("answering.device.erased")}
      </p>
    </div>
  );
}

/** What the server keeps, and how to take it along or erase it. */
export function KeptOnServer({ mayTakeAlong }: Pick<AnsweringScreen, "mayTakeAlong">) {
  const { t } = useText();
  return (
    <div className="ui-flow">
      <Paragraph small>{t("answering.draft.server")}</Paragraph>
      <ActionList>
        {mayTakeAlong ? (
          <Button name="actie" value="code" variant="quiet">
            {t("answering.draft.takeAlong")}
          </Button>
        ) : null}
        <Button name="actie" value="wissen" variant="quiet">
          {t("answering.draft.erase")}
        </Button>
      </ActionList>
    </div>
  );
}

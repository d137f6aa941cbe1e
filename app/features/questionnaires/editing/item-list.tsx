import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { ButtonLink } from "~/ui/button-link.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { Item } from "../item.ts";
import type { EditedQuestionnaire } from "./questionnaires.queries.server.ts";

/** The questions in order; of a draft each can be moved. */
export function ItemList({ questionnaire }: { questionnaire: EditedQuestionnaire }) {
  const { t } = useText();
  const { items } = questionnaire;
  return (
    <>
      <Heading id="vragen" level={2}>
        {t("questionnaireEditor.items.title")}
      </Heading>
      {items.length === 0 ? <Paragraph>{t("questionnaireEditor.items.none")}</Paragraph> : null}
      <ol className="ui-item-list">
        {items.map((item, place) => (
          <li className="ui-item-list__row" id={`vraag-${item.code}`} key={item.code}>
            <ItemLine item={item} />
            <ItemActions item={item} place={place} questionnaire={questionnaire} />
          </li>
        ))}
      </ol>
    </>
  );
}

function ItemLine({ item }: { item: Item }) {
  const { t } = useText();
  const { code, type, textNl, required, condition, settings, wordingReason } = item;
  return (
    <div>
      <p className="ui-item-list__kind">
        {t(`questionnaireEditor.type.${type}`)} <code>{code}</code>
      </p>
      <p className="ui-item-list__text">
        <Dutch>{textNl}</Dutch>
      </p>
      <p className="ui-badges">
        {required ? <DataBadge>{t("questionnaireEditor.items.required")}</DataBadge> : null}
        {condition ? <DataBadge>{t("questionnaireEditor.items.conditional")}</DataBadge> : null}
        {settings.block ? (
          <DataBadge>{t("questionnaireEditor.items.block", { block: settings.block })}</DataBadge>
        ) : null}
        {wordingReason ? <DataBadge>{t("questionnaireEditor.items.reasoned")}</DataBadge> : null}
      </p>
    </div>
  );
}

interface ItemActionsProps {
  item: Item;
  place: number;
  questionnaire: EditedQuestionnaire;
}

function ItemActions({ item, place, questionnaire }: ItemActionsProps) {
  const { t, path } = useText();
  const { id, changed, state, items } = questionnaire;
  const isDraft = state === "draft";
  const about = <span className="ui-hidden"> {t("questionnaireEditor.items.about", { code: item.code })}</span>;
  return (
    <div className="ui-item-list__actions">
      <ButtonLink href={path(`/beheer/vragenlijsten/${id}/vragen/${item.code}`)} variant="secondary">
        {t(isDraft ? "questionnaireEditor.items.edit" : "questionnaireEditor.items.show")}
        {about}
      </ButtonLink>
      {isDraft ? (
        <Form hidden={{ version: changed, item: item.code }}>
          <div className="ui-item-list__moves">
            <Button disabled={place === 0} name="intent" value="up" variant="quiet">
              {t("questionnaireEditor.items.up")}
              {about}
            </Button>
            <Button disabled={place === items.length - 1} name="intent" value="down" variant="quiet">
              {t("questionnaireEditor.items.down")}
              {about}
            </Button>
          </div>
        </Form>
      ) : null}
    </div>
  );
}

import type { FoundArea } from "~/features/areas/area-search.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Button } from "~/ui/button.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { TextField } from "~/ui/text-field.tsx";

export interface AreaPartProps {
  chosen: FoundArea | null;
  touched: FoundArea[];
  /** What was looked up, and what came of it; null when nothing was. */
  search: { words: string; areas: FoundArea[]; hasMore: boolean } | null;
}

/**
 * The plan area and the other areas that the plan touches, chosen from the tree of areas by name. Its buttons are part of
 * the form around it, so that none of them loses the name that was typed there.
 */
export function AreaPart({ chosen, touched, search }: AreaPartProps) {
  const { t } = useText();
  return (
    <>
      <Heading level={3}>{t("proposalEditor.area.chosen")}</Heading>
      <Paragraph>{chosen ? <AreaName area={chosen} /> : t("proposalEditor.area.none")}</Paragraph>
      <Heading level={3}>{t("proposalEditor.area.touched")}</Heading>
      {touched.length === 0 ? <Paragraph>{t("proposalEditor.area.noneTouched")}</Paragraph> : null}
      <ul className="ui-area-list">
        {touched.map((area) => (
          <li key={area.code}>
            <AreaName area={area} />
            <AreaButton area={area} intent="untouch" text={t("proposalEditor.area.remove")} />
          </li>
        ))}
      </ul>
      <AreaSearch search={search} />
    </>
  );
}

function AreaSearch({ search }: Pick<AreaPartProps, "search">) {
  const { t } = useText();
  return (
    <>
      <Heading level={3}>{t("proposalEditor.area.search")}</Heading>
      <TextField
        defaultValue={search?.words}
        hint={t("proposalEditor.area.searchHint")}
        label={t("proposalEditor.area.search")}
        maxLength={80}
        name="zoek"
        type="search"
      />
      <Button name="intent" value="search" variant="secondary">
        {t("proposalEditor.area.searchButton")}
      </Button>
      {search ? <Found search={search} /> : null}
    </>
  );
}

function Found({ search }: { search: NonNullable<AreaPartProps["search"]> }) {
  const { t } = useText();
  const { areas, hasMore } = search;
  if (areas.length === 0) return <Paragraph>{t("proposalEditor.area.nothing")}</Paragraph>;
  const count = areas.length;
  return (
    <>
      <Paragraph>
        {hasMore ? t("proposalEditor.area.foundMore", { count }) : t("proposalEditor.area.found", { count })}
      </Paragraph>
      <ul className="ui-area-list">
        {areas.map((area) => (
          <li key={area.code}>
            <AreaChoice area={area} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** An area with the buttons that make it the plan area, or one that the plan touches. */
export function AreaChoice({ area }: { area: FoundArea }) {
  const { t } = useText();
  return (
    <>
      <AreaName area={area} />
      <AreaButton area={area} intent="area" text={t("proposalEditor.area.choose")} />
      <AreaButton area={area} intent="touch" text={t("proposalEditor.area.touch")} />
    </>
  );
}

function AreaName({ area: { name, level, within } }: { area: FoundArea }) {
  const { t } = useText();
  const kind = t(`proposalEditor.area.level.${level}`);
  return (
    <span className="ui-area-list__name">
      <strong>{name}</strong> ({within ? t("proposalEditor.area.lies", { level: kind, place: within }) : kind})
    </span>
  );
}

interface AreaButtonProps {
  area: FoundArea;
  intent: "area" | "touch" | "untouch";
  text: string;
}

function AreaButton({ area: { code, name }, intent, text }: AreaButtonProps) {
  return (
    <Button name="intent" value={`${intent}:${code}`} variant="quiet">
      {text}
      <span className="ui-hidden">: {name}</span>
    </Button>
  );
}

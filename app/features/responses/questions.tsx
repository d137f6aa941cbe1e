import type { GemeenteOption } from "~/features/areas/gemeente-options.queries.server.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import type { AnsweringScreen } from "./answering.ts";
import { ItemField } from "./item-field.tsx";
import { LikertMatrix } from "./likert-matrix.tsx";
import { inBlocks } from "./question-blocks.ts";

interface QuestionsProps {
  screen: AnsweringScreen;
  wijken: GemeenteOption[];
}

/**
 * The questions of a screen, with a heading per theme where a theme is asked for more than one scenario. Statements with
 * the same answers that follow each other stand in one matrix.
 */
export function Questions({ screen, wijken }: QuestionsProps) {
  return inBlocks(screen.section.items).map(({ theme, isMatrix, items }) => (
    <div className="ui-flow" key={items[0]?.code}>
      {theme && items.length > 1 ? <ThemeHeading theme={theme} /> : null}
      {isMatrix ? (
        <LikertMatrix errors={screen.errors} items={items} mayDecline={mayDecline(screen)} values={screen.values} />
      ) : (
        items.map((item) => (
          <ItemField
            errors={screen.errors}
            hintShown={theme !== null && items.length > 1}
            item={item}
            key={item.code}
            map={screen.maps[item.code]}
            mayDecline={mayDecline(screen) && item.type !== "open_text"}
            values={screen.values}
            wijken={wijken}
          />
        ))
      )}
    </div>
  ));
}

function mayDecline({ section }: AnsweringScreen): boolean {
  return section.key === "questions";
}

function ThemeHeading({ theme }: { theme: NonNullable<Item["themeCode"]> }) {
  const { t } = useText();
  return (
    <div>
      <Heading level={3}>{t(`framework.theme.${theme}`)}</Heading>
      <Paragraph small>{t(`framework.themeHint.${theme}`)}</Paragraph>
    </div>
  );
}

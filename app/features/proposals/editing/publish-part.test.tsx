import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextProvider } from "~/i18n/text-context.tsx";
import type { FieldChange } from "./content-fields.ts";
import { PublishPart } from "./publish-part.tsx";

/** The last step of a proposal that is on the site, with these changes in its draft. */
function stepWith(changes: readonly FieldChange[], isPublished = true): string {
  return renderToStaticMarkup(
    <TextProvider language="nl">
      <PublishPart
        changes={changes}
        concerns={[]}
        differsFromFrozen={false}
        files={[]}
        here="/beheer/voorstellen/1"
        isInRound={false}
        isOvertaken={false}
        isPublished={isPublished}
        isWithdrawn={false}
        known={1}
        missing={[]}
        over={1}
        remarks={null}
        reply={undefined}
      />
    </TextProvider>,
  );
}

const changed: FieldChange[] = [{ field: "title", gone: ["Kade"], come: ["De kade"] }];
const [losesReason, losesChange] = [
  "waarom u het voorstel intrekt? Deze knop bewaart dat niet.",
  "Deze knop bewaart niet",
];

test("beside the form that publishes and the one that withdraws stands that neither keeps what was typed in the other", () => {
  const step = stepWith(changed);
  expect(step.indexOf(losesReason)).toBeGreaterThan(-1);
  expect(step.indexOf(losesReason)).toBeLessThan(step.indexOf('value="publish"'));
  expect(step.indexOf(losesChange)).toBeGreaterThan(step.indexOf('value="publish"'));
});

test("where one of the two forms is not there, nothing is said of it", () => {
  expect(stepWith([])).not.toContain(losesChange);
  expect(stepWith(changed, false)).not.toContain(losesReason);
});

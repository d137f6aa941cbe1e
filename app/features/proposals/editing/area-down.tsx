import { useText } from "~/i18n/text-context.tsx";
import { DrawnMap } from "~/ui/area-map.tsx";
import { Button } from "~/ui/button.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Split } from "~/ui/split.tsx";
import type { AreaDown } from "./area-down.server.ts";
import { AreaChoice } from "./area-part.tsx";
import { lookingIn } from "./leaving.ts";

interface AreaDownProps {
  down: AreaDown;
}

/**
 * The way down the tree of areas: a gemeente, its wijken, their buurten, with a map of where they lie. Its buttons send the
 * form around it, so that the name that was typed there is saved; a map has no buttons, so it only shows.
 */
export function AreaDownPart({ down }: AreaDownProps) {
  const { t } = useText();
  const { here, path, below, map } = down;
  const list = (
    <ul className="ui-link-list">
      {below.map(({ code, name }) => (
        <li key={code}>
          <LookIn code={code} name={name} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Heading id="gebieden" level={3}>
        {here ? t("proposalEditor.area.within", { name: here.name }) : t("proposalEditor.area.down")}
      </Heading>
      {here ? (
        <>
          <Paragraph>
            <LookIn code="" name={t("proposalEditor.area.all")} />
            {path.slice(0, -1).map(({ code, name }) => (
              <span key={code}>
                {" › "}
                <LookIn code={code} name={name} />
              </span>
            ))}
          </Paragraph>
          <ul className="ui-area-list">
            <li>
              <AreaChoice area={here} />
            </li>
          </ul>
        </>
      ) : null}
      {below.length === 0 ? <Paragraph>{t("proposalEditor.area.nothingBelow")}</Paragraph> : null}
      {map ? <Split aside={<DrawnMap drawing={map} title={t("proposalEditor.area.map")} />}>{list}</Split> : list}
    </>
  );
}

function LookIn({ code, name }: { code: string; name: string }) {
  return (
    <Button name="intent" value={lookingIn(code)} variant="quiet">
      {name}
    </Button>
  );
}

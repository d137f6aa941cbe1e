import { useText } from "~/i18n/text-context.tsx";
import { DrawnMap } from "~/ui/area-map.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { Split } from "~/ui/split.tsx";
import type { AreaDown } from "./area-down.server.ts";
import { AreaChoice } from "./area-part.tsx";

interface AreaDownProps {
  down: AreaDown;
  /** Address of this step. */
  address: string;
}

/** The way down the tree of areas, on a map and in a list: a gemeente, its wijken, their buurten. */
export function AreaDownPart({ down, address }: AreaDownProps) {
  const { t } = useText();
  const { here, path, below, map } = down;
  const to = (code: string) => `${address}&binnen=${code}#gebieden`;
  const linked = map && { ...map, areas: map.areas.map((area) => ({ ...area, href: to(area.code) })) };
  const list = (
    <ul className="ui-link-list">
      {below.map(({ code, name }) => (
        <li key={code}>
          <Link href={to(code)}>{name}</Link>
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
            <Link href={`${address}#gebieden`}>{t("proposalEditor.area.all")}</Link>
            {path.slice(0, -1).map(({ code, name }) => (
              <span key={code}>
                {" › "}
                <Link href={to(code)}>{name}</Link>
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
      {linked ? <Split aside={<DrawnMap drawing={linked} title={t("proposalEditor.area.map")} />}>{list}</Split> : list}
    </>
  );
}

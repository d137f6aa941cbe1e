import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Details } from "~/ui/details.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PointMap } from "~/ui/point-map.tsx";
import { Select } from "~/ui/select.tsx";
import type { ShownMap } from "./comment-place.server.ts";
import type { DiscussionData } from "./discussion-data.ts";
import { drawingParts } from "./drawing.ts";

interface PlaceProps {
  page: DiscussionData;
  reply: FormReply | undefined;
  map: ShownMap | null;
}

const pointFields = ["drawing", "drawingX", "drawingY"] as const;

/**
 * The place that a comment is about: a wijk from a list or from a map, or a point on a plan drawing. A map only comes when
 * it is asked for; pressing it sends the form, and everything that was filled in stays.
 */
export function PlaceFields({ page, reply, map }: PlaceProps) {
  const { t } = useText();
  const hasPlace = Boolean(filledIn(reply, "area") || filledIn(reply, "drawing"));
  return (
    <>
      <Kept names={page.wijken.length > 0 ? pointFields : [...pointFields, "area"]} reply={reply} />
      {map ? <input name="shown" type="hidden" value={map.drawing?.id ?? "area"} /> : null}
      {page.wijken.length + page.drawings.length > 0 ? (
        <div className="ui-flow" id="plek">
          <Details open={map !== null || hasPlace} summary={t("discussions.place.summary")}>
            {page.wijken.length > 0 ? <WijkField page={page} reply={reply} /> : null}
            <MapButtons hasPlace={hasPlace} map={map} page={page} />
          </Details>
          {/* Not within the indent of what opens: on a telephone the picture takes the whole width. */}
          {map ? <Pointing map={map} reply={reply} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** Fields that no control shows, sent along as they came. */
function Kept({ names, reply }: { names: readonly string[]; reply: FormReply | undefined }) {
  return names.map((name) => {
    const value = filledIn(reply, name);
    return value === undefined ? null : <input key={name} name={name} type="hidden" value={value} />;
  });
}

function WijkField({ page, reply }: Omit<PlaceProps, "map">) {
  const { t } = useText();
  return (
    <Select
      defaultValue={filledIn(reply, "area")}
      errors={errorsOf(reply, "area", t)}
      hint={t("discussions.place.hint")}
      label={t("discussions.place.label")}
      name="area"
      optionalLabel={t("site.form.optional")}
      options={page.wijken.map(({ code, name, group }) => ({ value: code, label: name, ...(group ? { group } : {}) }))}
      placeholder={t("discussions.place.choose")}
    />
  );
}

/** The map or drawing to point at; for a drawing also a list of its parts, for who does not point. */
function Pointing({ map, reply }: { map: ShownMap; reply: FormReply | undefined }) {
  const { t } = useText();
  const { drawing, pictures } = map;
  const isPointed = drawing !== null && filledIn(reply, "drawing") === drawing.id;
  const text = drawing === null ? "pointWijk" : isPointed ? "pointed" : "pointDrawing";
  return (
    <>
      <Paragraph>
        {t(`discussions.place.${text}`)} {drawing ? <Dutch>{drawing.title}</Dutch> : null}
      </Paragraph>
      <PointMap alt={drawing?.alternative ?? t("discussions.place.mapAlt")} formAction="#plek" pictures={pictures} />
      {drawing ? (
        <Select
          defaultValue={filledIn(reply, "part")}
          label={t("discussions.place.part")}
          name="part"
          optionalLabel={t("site.form.optional")}
          options={drawingParts.map((part) => ({ value: part, label: t(`discussions.place.parts.${part}`) }))}
          placeholder={t("discussions.place.noPart")}
        />
      ) : null}
    </>
  );
}

function MapButtons({ page, map, hasPlace }: { page: DiscussionData; map: ShownMap | null; hasPlace: boolean }) {
  const { t } = useText();
  const shown = map === null ? null : (map.drawing?.id ?? "area");
  return (
    <ActionList>
      {page.wijken.length > 0 && shown !== "area" ? (
        <Button formAction="#plek" name="map" value="area" variant="secondary">
          {t("discussions.place.showMap")}
        </Button>
      ) : null}
      {page.drawings
        .filter(({ id }) => id !== shown)
        .map(({ id, title }) => (
          <Button formAction="#plek" key={id} name="map" value={id} variant="secondary">
            {t("discussions.place.showDrawing", { drawing: title })}
          </Button>
        ))}
      {hasPlace ? (
        <Button formAction="#plek" name="map" value="none" variant="quiet">
          {t("discussions.place.remove")}
        </Button>
      ) : null}
    </ActionList>
  );
}

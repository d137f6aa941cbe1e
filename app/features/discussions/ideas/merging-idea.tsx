import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Button } from "~/ui/button.tsx";
import { Details } from "~/ui/details.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { LinkButton } from "~/ui/link-button.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Select } from "~/ui/select.tsx";
import { TextField } from "~/ui/text-field.tsx";
import type { Idea } from "./idea.ts";
import { staffIdeaPath } from "./idea-path.ts";
import { IdeaToRead } from "./idea-to-read.tsx";
import type { IdeaThatStays, NearIdea } from "./staff-idea.ts";

interface MergingProps {
  idea: Idea;
  stays: IdeaThatStays | null;
  /** Ideas to choose from. */
  near: NearIdea[];
  reply: FormReply | undefined;
}

/** Putting an idea together with another one, in two steps, and taking apart what was put together. */
export function MergingIdea({ idea, stays, near, reply }: MergingProps) {
  const { t } = useText();
  return (
    <>
      {idea.state === "shown" ? (
        <>
          <Heading id="samenvoegen" level={2}>
            {t("ideas.staff.merge.title")}
          </Heading>
          <Paragraph>{t("ideas.staff.merge.text")}</Paragraph>
          {stays && !reply ? <Confirm idea={idea} stays={stays} /> : <Choose idea={idea} near={near} reply={reply} />}
        </>
      ) : null}
      <Doubles idea={idea} />
    </>
  );
}

function Choose({ idea, near, reply }: Omit<MergingProps, "stays">) {
  const { t, path } = useText();
  return (
    <Form action={path(staffIdeaPath(idea.id))} hidden={{ intent: "choose" }}>
      {near.length > 0 ? (
        <Select
          defaultValue={filledIn(reply, "near")}
          errors={errorsOf(reply, "near", t)}
          hint={t("ideas.staff.merge.nearHint")}
          label={t("ideas.staff.merge.near")}
          name="near"
          options={near.map(({ id, title }) => ({
            value: String(id),
            label: `${title} (${t("ideas.staff.number", { number: id })})`,
          }))}
          placeholder={t("ideas.staff.merge.choose")}
        />
      ) : null}
      {near.length > 0 ? <NearIdeas near={near} /> : null}
      <TextField
        defaultValue={filledIn(reply, "into")}
        errors={errorsOf(reply, "into", t)}
        hint={t("ideas.staff.merge.hint")}
        inputMode="numeric"
        label={t(near.length > 0 ? "ideas.staff.merge.orNumber" : "ideas.staff.merge.label")}
        name="into"
        width="short"
      />
      <Button variant="secondary">{t("ideas.staff.merge.next")}</Button>
    </Form>
  );
}

/** What the ideas say that one can choose from: two with the same title may be about something else. */
function NearIdeas({ near }: Pick<MergingProps, "near">) {
  const { t, language } = useText();
  return (
    <Details summary={t("ideas.staff.merge.readAll", { count: near.length })}>
      {near.map(({ id, title, body }) => (
        <div key={id}>
          <p>
            <strong>
              <Dutch>{title}</Dutch>
            </strong>{" "}
            ({t("ideas.staff.number", { number: id })})
          </p>
          <PlainText lang={language === "nl" ? undefined : "nl"} text={body} />
        </div>
      ))}
    </Details>
  );
}

function Confirm({ idea, stays }: { idea: Idea; stays: IdeaThatStays }) {
  const { t, path } = useText();
  const here = path(staffIdeaPath(idea.id));
  return (
    <Form action={here} hidden={{ intent: "merge", into: stays.id }}>
      <Paragraph>
        {t("ideas.staff.merge.stays")}{" "}
        <strong>
          <Dutch>{stays.title}</Dutch>
        </strong>{" "}
        ({stays.areaName} · {t("ideas.supports", { count: stays.supports })})
      </Paragraph>
      <IdeaToRead text={stays.body} title={stays.title} />
      <Paragraph>
        {t("ideas.staff.merge.goes")}{" "}
        <strong>
          <Dutch>{idea.title}</Dutch>
        </strong>{" "}
        ({idea.areaName} · {t("ideas.supports", { count: idea.supports })})
      </Paragraph>
      <IdeaToRead text={idea.body ?? ""} title={idea.title} />
      <ActionList>
        <Button>{t("ideas.staff.merge.send")}</Button>
        <Link href={`${here}#samenvoegen`}>{t("ideas.staff.merge.cancel")}</Link>
      </ActionList>
    </Form>
  );
}

/** What was added to the idea, each to take apart. */
function Doubles({ idea }: { idea: Idea }) {
  const { t, path } = useText();
  if (idea.merged.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("ideas.merged.title")}</Heading>
      <ul>
        {idea.merged.map(({ id, title }) => (
          <li key={id}>
            <Form action={path(staffIdeaPath(idea.id))} hidden={{ intent: "unmerge", double: id }}>
              <p>
                <Dutch>{title}</Dutch> ({t("ideas.staff.number", { number: id })}){" "}
                <LinkButton>
                  {t("ideas.staff.merge.apart")}{" "}
                  <span className="ui-hidden">
                    <Dutch>{title}</Dutch>
                  </span>
                </LinkButton>
              </p>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}

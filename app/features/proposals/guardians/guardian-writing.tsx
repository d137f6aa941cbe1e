import { type ThemeCode, themeCodes, themesOf } from "~/features/framework/theme.ts";
import { useThemeOptions } from "~/features/framework/theme-options.ts";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply, filledIn } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Form } from "~/ui/form.tsx";
import { formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { Quotation } from "~/ui/quotation.tsx";
import { Select } from "~/ui/select.tsx";
import { TextArea } from "~/ui/text-area.tsx";
import { DutchText } from "../dutch-text.tsx";
import { scoreOptions, scoreWords } from "../weighing/score-text.ts";
import { type AbsentParty, dimensionOf, type GuardianView, type OtherDraft } from "./guardian.ts";
import { RemovedView } from "./removing-view.tsx";

interface ViewFieldsProps {
  speaksFor: AbsentParty;
  /** The theme to go on with. */
  theme: ThemeCode | null;
  /** What was kept of it before. */
  draft: GuardianView | undefined;
  /** The themes on which a draft was kept. */
  drafted: readonly ThemeCode[];
  /** A draft that the form that was sent did not know. */
  standing: OtherDraft | undefined;
  reply: FormReply | undefined;
}

/** The form in which a guardian writes about one theme; the themes of those they speak for come first. */
export function ViewFields({ speaksFor, theme, draft, drafted, standing, reply }: ViewFieldsProps) {
  const { t } = useText();
  const own = themesOf(dimensionOf(speaksFor));
  const ordered = [...own, ...themeCodes.filter((code) => !own.includes(code))];
  return (
    <Form hidden={{ known: standing?.id ?? filledIn(reply, "known") ?? draft?.id ?? 0 }}>
      <Select
        defaultValue={filledIn(reply, "theme") ?? theme ?? undefined}
        errors={errorsOf(reply, "theme", t)}
        label={t("guardians.write.theme")}
        name="theme"
        options={useThemeOptions(ordered).map(({ label, ...option }) => ({
          ...option,
          label: `${label}${drafted.includes(option.value) ? ` (${t("guardians.write.draft")})` : ""}`,
        }))}
        placeholder={t("guardians.write.chooseTheme")}
      />
      <Select
        defaultValue={filledIn(reply, "score") ?? draft?.score?.toString()}
        label={t("guardians.write.score")}
        name="score"
        optionalLabel={t("site.form.optional")}
        options={scoreOptions(t)}
        placeholder={t("guardians.write.noScore")}
      />
      <TextArea
        defaultValue={filledIn(reply, "body") ?? draft?.body}
        errors={errorsOf(reply, "body", t)}
        label={t("guardians.write.body")}
        maxLengthHint={t("guardians.write.bodyLimit")}
        name="body"
        rows={10}
      />
      <TextArea
        defaultValue={filledIn(reply, "sources") ?? draft?.sources.join("\n")}
        errors={errorsOf(reply, "sources", t)}
        hint={t("guardians.write.sourcesHint")}
        label={t("guardians.write.sources")}
        name="sources"
        rows={3}
      />
      <Checkbox
        defaultChecked={filledIn(reply, "sure") !== undefined}
        errors={errorsOf(reply, "sure", t)}
        hint={t("guardians.write.final")}
        label={t("guardians.write.sure")}
        name="sure"
      />
      <ActionList>
        <Button name="intent" value="publish">
          {t("guardians.write.publish")}
        </Button>
        <Button name="intent" value="keep" variant="secondary">
          {t("guardians.write.keep")}
        </Button>
      </ActionList>
    </Form>
  );
}

/** A draft that was kept before on the theme that somebody wrote on: to lay beside what was typed, and to copy from. */
export function StandingDraft({ draft }: { draft: OtherDraft }) {
  const { t, language } = useText();
  return (
    <Alert kind="warning" title={t("guardians.write.standing")}>
      <p>{t("guardians.write.standingText")}</p>
      <Quotation lang={language === "nl" ? undefined : "nl"}>
        {draft.score === null ? null : (
          <p>
            {formatSigned(draft.score, language, 0)}, {scoreWords(t, draft.score)}
          </p>
        )}
        <PlainText text={draft.body} />
        <PlainText text={draft.sources.join("\n")} />
      </Quotation>
    </Alert>
  );
}

/** What a guardian wrote so far, drafts with a link to go on. */
export function WrittenViews({ views, slug }: { views: readonly GuardianView[]; slug: string }) {
  const { t, path, language } = useText();
  return (
    <>
      <Heading level={2}>{t("guardians.write.yours")}</Heading>
      {views.length === 0 ? <Paragraph>{t("guardians.write.nothing")}</Paragraph> : null}
      {views.map((view) => (
        <section className="ui-flow" key={view.id}>
          <Heading level={3}>
            {t(`framework.theme.${view.theme}`)}
            {view.score === null ? null : `: ${formatSigned(view.score, language, 0)}, ${scoreWords(t, view.score)}`}{" "}
            {view.publishedAt === null ? <DataBadge>{t("guardians.write.draft")}</DataBadge> : null}
          </Heading>
          <DutchText text={view.body} />
          {view.removed ? (
            <Alert kind="warning" title={t("guardians.removed.yours")}>
              <RemovedView removed={view.removed} />
              <Link href={path("/mijn#besluiten")}>
                {t("guardians.removed.toDecision")}{" "}
                <span className="ui-hidden">({t(`framework.theme.${view.theme}`)})</span>
              </Link>
            </Alert>
          ) : null}
          {view.publishedAt === null ? (
            <Paragraph>
              <Link href={path(`/voorstellen/${slug}/zienswijze?thema=${view.theme}`)}>
                {t("guardians.write.goOn")} <span className="ui-hidden">{t(`framework.theme.${view.theme}`)}</span>
              </Link>
            </Paragraph>
          ) : null}
        </section>
      ))}
    </>
  );
}

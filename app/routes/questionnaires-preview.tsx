import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { ConditionInWords, NamedItem } from "~/features/questionnaires/editing/condition-in-words.tsx";
import { findQuestionnaire } from "~/features/questionnaires/editing/questionnaires.queries.server.ts";
import type { Item } from "~/features/questionnaires/item.ts";
import { rolesWithQuestionnaires } from "~/features/questionnaires/questionnaires.permissions.ts";
import { type Section, sectionsOf } from "~/features/questionnaires/section.ts";
import type { AnsweringScreen } from "~/features/responses/answering.ts";
import { referring } from "~/features/responses/piping.ts";
import { Questions } from "~/features/responses/questions.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { notFound } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { Heading } from "~/ui/heading.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PhoneFrame } from "~/ui/phone-frame.tsx";

type Data = Awaited<ReturnType<typeof loader>>;

export const handle: PageHandle<Data> = {
  title: (t) => t("questionnaireEditor.preview.crumb"),
  breadcrumbs: ({ t, path }, data) => [
    { href: path("/beheer"), label: t("staff.title") },
    { href: path("/beheer/vragenlijsten"), label: t("questionnaireEditor.title") },
    ...(data
      ? [{ href: path(`/beheer/vragenlijsten/${data.questionnaire.id}`), label: data.questionnaire.titleNl }]
      : []),
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisationId } = await requireRole(request, rolesWithQuestionnaires);
  const id = requireNumber(params, "id");
  return { questionnaire: (await findQuestionnaire(db, { organisationId, id, now: clock.now() })) ?? notFound() };
}

/** Every screen of a questionnaire as residents see it on a phone, one below the other; nothing can be sent. */
export default function QuestionnairePreviewPage() {
  const { questionnaire } = useLoaderData<typeof loader>();
  const { t, language } = useText();
  const { titleNl, titleEn, introNl, introEn } = questionnaire;
  const items = questionnaire.items.map((item) => referring(item, questionnaire.items));
  const title = language === "nl" ? titleNl : titleEn;
  const intro = language === "nl" ? introNl : introEn;
  const sections = sectionsOf(items, { about: false });
  return (
    <>
      <Heading level={1}>{t("questionnaireEditor.preview.title", { title })}</Heading>
      <Paragraph lead>{t("questionnaireEditor.preview.lead")}</Paragraph>
      {sections.length === 0 ? <Paragraph>{t("questionnaireEditor.preview.none")}</Paragraph> : null}
      {sections.map((section, index) => (
        <section className="ui-flow" key={section.items[0]?.code}>
          <Heading level={2} look={3}>
            {t("questionnaireEditor.preview.screen", { current: index + 1, total: sections.length })}
          </Heading>
          <Conditions all={items} section={section} />
          <PhoneFrame>
            {index === 0 ? <Opening intro={intro} title={title} /> : null}
            <Screen index={index} section={section} total={sections.length} />
          </PhoneFrame>
        </section>
      ))}
    </>
  );
}

function Opening({ title, intro }: { title: string; intro: string }) {
  return (
    <>
      <Heading level={3} look={1}>
        {title}
      </Heading>
      {intro ? <Paragraph lead>{intro}</Paragraph> : null}
    </>
  );
}

/** Which questions of the screen not everybody gets. */
function Conditions({ section, all }: { section: Section; all: readonly Item[] }) {
  const { t } = useText();
  return section.items.map(({ code, condition }) =>
    condition ? (
      <Paragraph key={code} small>
        <NamedItem code={code} items={all} /> {t("questionnaireEditor.preview.onlyIf")}{" "}
        <ConditionInWords condition={condition} items={all} />
      </Paragraph>
    ) : null,
  );
}

function Screen({ section, index, total }: { section: Section; index: number; total: number }) {
  const { language } = useText();
  const { page } = section;
  const screen: AnsweringScreen = {
    ...{ formKey: "", index, position: index, total, section, values: {}, maps: {}, errors: {}, refused: null },
    ...{ check: null, fromCheck: false, draft: "device", mayTakeAlong: false, marker: null },
  };
  return (
    <>
      {page ? (
        <Heading level={3} look={2}>
          {language === "nl" ? page.textNl : page.textEn}
        </Heading>
      ) : null}
      <Questions screen={screen} wijken={[]} />
    </>
  );
}

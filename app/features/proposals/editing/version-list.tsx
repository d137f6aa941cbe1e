import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate, formatList } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PlainText } from "~/ui/plain-text.tsx";
import { ChangeList } from "./change-list.tsx";
import { changesBetween, changesInWords, type FieldChange } from "./content-fields.ts";
import { contentWords } from "./content-words.ts";
import type { PublishedVersions } from "./published-versions.queries.server.ts";

type PublishedVersion = PublishedVersions["versions"][number];

/** The versions of a proposal, newest first, each with what changed and why. */
export function VersionList({ versions, names, slug }: Pick<PublishedVersions, "versions" | "names" | "slug">) {
  const { t, path, language } = useText();
  const words = contentWords(t, names, language);
  return versions.map((version, index) => {
    const before = versions[index + 1];
    return (
      <section className="ui-flow" key={version.version}>
        <Heading level={2}>{t("proposalPage.versions.name", { version: version.version })}</Heading>
        <Paragraph small>
          {t("proposalPage.versions.date", { date: formatDate(version.publishedAt, language) })}
        </Paragraph>
        <Why version={version} />
        <Paragraph>
          <Link href={path(`/voorstellen/${slug}/versies/${version.version}`)} more>
            {t("proposalPage.versions.read", { version: version.version })}
          </Link>
        </Paragraph>
        {before ? (
          <Differences changes={changesInWords(changesBetween(before.content, version.content, words))} />
        ) : null}
      </section>
    );
  });
}

function Why({ version: { change, version, isFromFile } }: { version: PublishedVersion }) {
  const { t, language } = useText();
  if (change !== null) return <PlainText lang={language === "nl" ? undefined : "nl"} text={change} />;
  if (version === 1) return <Paragraph>{t("proposalPage.versions.first")}</Paragraph>;
  return isFromFile ? <Paragraph>{t("proposalPage.versions.fromFile")}</Paragraph> : null;
}

function Differences({ changes }: { changes: readonly FieldChange[] }) {
  const { t, language } = useText();
  if (changes.length === 0) return null;
  const fields = formatList(
    changes.map(({ field }) => t(`proposalPage.field.${field}`)),
    language,
  );
  return (
    <>
      <Paragraph>{t("proposalPage.versions.fields", { fields })}</Paragraph>
      <Details summary={t("proposalPage.versions.show")}>
        <ChangeList changes={changes} level={3} />
      </Details>
    </>
  );
}

import type { TFunction } from "i18next";
import type { Item } from "~/features/questionnaires/item.ts";
import { answerInWords } from "~/features/responses/answer-in-words.ts";
import type { Language } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { DataTable } from "~/ui/data-table.tsx";
import { Details } from "~/ui/details.tsx";
import { formatNumber, formatSigned } from "~/ui/format.ts";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { percentText } from "../figure-text.ts";
import type { Released } from "../released.ts";
import { StreamLabel } from "../stream-label.tsx";
import { type BesideYou, besideValue, nearSentence } from "./beside-you.ts";

/** Somebody's own answers beside those of their wijk or gemeente and of everyone. */
export function BesideYouTable(beside: BesideYou) {
  const { round, isEarlier, stream, audience, rows, near } = beside;
  const { t, language, path } = useText();
  const title = language === "nl" ? round.titleNl : round.titleEn;
  const written = rows.map(({ item, score, near: nearby, everyone }) => ({
    id: item.code,
    question: language === "nl" ? item.textNl : item.textEn,
    you: answerInWords({ t, language, places: {} }, item, { state: "answered", score }),
    near: write(t, language, item, score, nearby),
    everyone: write(t, language, item, score, everyone),
  }));
  return (
    <section className="ui-flow">
      <Heading level={2}>{t("results.besideYou.title")}</Heading>
      <Paragraph>{t(isEarlier ? "results.besideYou.earlier" : "results.besideYou.now", { round: title })}</Paragraph>
      <Paragraph>
        {t(`results.besideYou.near.${nearSentence(beside)}`, { near: near?.name ?? "", area: round.areaName })}
      </Paragraph>
      <Details summary={t("results.besideYou.open", { count: rows.length })}>
        <StreamLabel audience={audience} stream={stream} />
        <DataTable
          caption={t("results.besideYou.title")}
          captionHidden
          columns={[
            { key: "question", header: t("results.besideYou.question") },
            { key: "you", header: t("results.besideYou.you") },
            ...(near ? [{ key: "near", header: near.name }] : []),
            { key: "everyone", header: round.areaName },
          ]}
          rows={written}
        />
      </Details>
      <Link href={path(`/resultaten/${round.slug}`)}>{t("results.besideYou.more")}</Link>
    </section>
  );
}

function write(t: TFunction, language: Language, item: Item, score: number, figure: Released | null): string {
  const beside = besideValue(item, score, figure);
  if (!beside) return t("results.tooFew");
  if (beside.kind === "same") return t("results.besideYou.same", { percent: percentText(beside.value, language) });
  const mean = item.type === "effect" ? formatSigned(beside.value, language) : formatNumber(beside.value, language, 1);
  return t("results.besideYou.mean", { mean });
}

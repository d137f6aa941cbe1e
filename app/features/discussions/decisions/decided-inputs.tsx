import { inputName } from "~/features/proposals/inputs/input.ts";
import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { DataBadge } from "~/ui/data-badge.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Pagination } from "~/ui/pagination.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { PostList } from "~/ui/post-list.tsx";
import { type DecidedInput, type Decision, firstWords } from "./decision.ts";
import { decisionPath, decisionsPath, inputPath } from "./decision-path.ts";

interface Props {
  slug: string;
  decision: Decision;
  inputs: readonly DecidedInput[];
  page: number;
  pages: number;
}

/** Every input that a decision names, page by page, each with what was done with it and why. */
export function DecidedInputs({ slug, decision, inputs, page, pages }: Props) {
  const { t, path } = useText();
  const link = (to: number) => path(decisionPath(slug, decision.id, to));
  return (
    <>
      <Heading level={2}>{t("decisions.allOf")}</Heading>
      <PostList>
        {inputs.map((input) => (
          <DecidedInputView input={input} key={inputName(input)} slug={slug} />
        ))}
      </PostList>
      <Pagination
        label={t("site.paging.label")}
        next={page < pages ? { href: link(page + 1), label: t("site.paging.next") } : undefined}
        position={t("site.paging.current", { page, pages })}
        previous={page > 1 ? { href: link(page - 1), label: t("site.paging.previous") } : undefined}
      />
      <Paragraph>
        <Link href={path(decisionsPath(slug))}>{t("decisions.back")}</Link>
      </Paragraph>
    </>
  );
}

function DecidedInputView({ slug, input }: { slug: string; input: DecidedInput }) {
  const { t, path } = useText();
  const { kind, author, body, verdict, reason } = input;
  return (
    <article aria-labelledby={`${inputName(input)}-titel`} className="ui-post">
      <header className="ui-post__header">
        <h3 className="nl-heading nl-heading--level-4 ui-post__author" id={`${inputName(input)}-titel`}>
          {author ? t("decisions.by", { kind: t(`decisions.kind.${kind}`), author }) : t(`decisions.kind.${kind}`)}
        </h3>
        <DataBadge tone={verdict === "used" ? "ok" : "neutral"}>{t(`decisions.verdict.${verdict}`)}</DataBadge>
      </header>
      <div className="ui-post__text">
        {body === null ? (
          <p className="ui-post__withheld">{t("decisions.gone")}</p>
        ) : (
          <p>
            <Dutch>“{firstWords(body, 240)}”</Dutch>
          </p>
        )}
        <p>
          <strong>
            <Dutch>{t("decisions.why", { reason })}</Dutch>
          </strong>
        </p>
      </div>
      {body === null ? null : (
        <div className="ui-post__actions">
          <Link href={path(inputPath(slug, input))}>
            {t("decisions.where")} <span className="ui-hidden">{t("decisions.whereOf", { author })}</span>
          </Link>
        </div>
      )}
    </article>
  );
}

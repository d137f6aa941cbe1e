import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { PictureList } from "~/ui/picture-list.tsx";
import { filePath, isPicture, type ProposalFile } from "./proposal-file-kind.ts";
import { RemovedFiles } from "./removed-files.tsx";

/** One picture as large as the page allows; nothing of a document. */
export function PlanPicture({ file }: { file: ProposalFile }) {
  const { language } = useText();
  if (!isPicture(file)) return null;
  const { id, title, width, height, alternative } = file;
  const picture = { id, src: filePath(id), width, height, alternative, caption: <Dutch>{title}</Dutch> };
  return <PictureList pictures={[picture]} textLang={language === "nl" ? undefined : "nl"} />;
}

/** How the plan looks: its photos and drawings, each with its name below. Nothing where there are none. */
export function PlanPictures({ files }: { files: readonly ProposalFile[] }) {
  const { t, language } = useText();
  const pictures = files.filter(isPicture);
  const removed = files.filter((file) => file.removed && file.kind !== "document");
  if (pictures.length + removed.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("proposalPage.pictures")}</Heading>
      {pictures.length > 0 ? (
        <PictureList
          pictures={pictures.map(({ id, kind, title, alternative, width, height }) => ({
            ...{ id, src: filePath(id), width, height, alternative },
            caption: (
              <>
                {kind === "drawing" ? `${t("proposalPage.drawing")}: ` : ""}
                <Dutch>{title}</Dutch>
                <br />
                <span className="ui-full-size">
                  <Link href={filePath(id)}>
                    {t("proposalPage.fullSize")}
                    <span className="ui-hidden">: {title}</span>
                  </Link>
                </span>
              </>
            ),
          }))}
          textLang={language === "nl" ? undefined : "nl"}
        />
      ) : null}
      <RemovedFiles files={removed} />
    </>
  );
}

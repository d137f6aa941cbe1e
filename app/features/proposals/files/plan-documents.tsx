import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { filePath, type ProposalFile } from "./proposal-file-kind.ts";
import { RemovedFiles } from "./removed-files.tsx";
import { sizeText } from "./size-text.ts";

/** The documents with a plan, to keep and read. Nothing where there are none. */
export function PlanDocuments({ files }: { files: readonly ProposalFile[] }) {
  const { t } = useText();
  const documents = files.filter(({ kind }) => kind === "document");
  if (documents.length === 0) return null;
  const present = documents.filter(({ removed }) => !removed);
  return (
    <>
      <Heading level={2}>{t("proposalPage.documents")}</Heading>
      {present.length > 0 ? (
        <ul>
          {present.map((file) => (
            <li key={file.id}>
              <DocumentLink file={file} />
            </li>
          ))}
        </ul>
      ) : null}
      <RemovedFiles files={documents} />
    </>
  );
}

/** A document by its name, with its kind and size. */
export function DocumentLink({ file: { id, title, bytes } }: { file: ProposalFile }) {
  const { language } = useText();
  return (
    <Link href={filePath(id)}>
      <Dutch>{title}</Dutch> (pdf, {sizeText(bytes, language)})
    </Link>
  );
}

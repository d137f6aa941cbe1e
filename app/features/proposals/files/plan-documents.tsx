import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { filePath, type ProposalFile } from "./proposal-file-kind.ts";
import { sizeText } from "./size-text.ts";

/** The documents with a plan, to keep and read. Nothing where there are none. */
export function PlanDocuments({ files }: { files: readonly ProposalFile[] }) {
  const { t } = useText();
  const documents = files.filter(({ kind }) => kind === "document");
  if (documents.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("proposalPage.documents")}</Heading>
      <ul>
        {documents.map((file) => (
          <li key={file.id}>
            <DocumentLink file={file} />
          </li>
        ))}
      </ul>
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

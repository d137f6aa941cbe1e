import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Details } from "~/ui/details.tsx";
import { formatDate } from "~/ui/format.ts";
import { Link } from "~/ui/link.tsx";

interface WeighingVersionsProps {
  /** Address of the page without a version. */
  here: string;
  shown: number;
  /** Newest first. */
  versions: readonly { version: number; publishedAt: Date | string }[];
}

/** The other versions of a weighing, and a warning above one that is no longer the newest. */
export function WeighingVersions({ here, shown, versions }: WeighingVersionsProps) {
  const { t, language } = useText();
  if (versions.length < 2) return null;
  return (
    <>
      {versions[0]?.version === shown ? null : (
        <Alert kind="warning">
          <p>
            {t("weighing.older")} <Link href={here}>{t("weighing.toNewest")}</Link>
          </p>
        </Alert>
      )}
      <Details summary={t("weighing.versions")}>
        <ul>
          {versions.map(({ version, publishedAt }) => (
            <li key={version}>
              <Link href={`${here}?versie=${version}`}>
                {t("weighing.versionLink", { version, date: formatDate(publishedAt, language) })}
              </Link>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

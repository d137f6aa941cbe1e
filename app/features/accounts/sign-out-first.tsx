import { useText } from "~/i18n/text-context.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Link } from "~/ui/link.tsx";

/** Tells a member of staff why the code of a participant does nothing here, and that it still works. */
export function SignOutFirst() {
  const { t, path } = useText();
  return (
    <Alert kind="error" live title={t("accounts.signOut.firstTitle")}>
      <p>{t("accounts.signOut.first")}</p>
      <p>
        <Link href={path("/uitloggen")}>{t("accounts.signOut.button")}</Link>
      </p>
    </Alert>
  );
}

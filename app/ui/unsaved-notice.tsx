import { Alert } from "./alert.tsx";
import { Link } from "./link.tsx";

interface UnsavedNoticeProps {
  title: string;
  /** What is not saved, and how it is. */
  text: string;
  /** Where the button led. */
  href: string;
  leave: string;
}

/** That what was typed is not saved, with the way on for who does not need it. The page below still holds it. */
export function UnsavedNotice({ title, text, href, leave }: UnsavedNoticeProps) {
  return (
    <Alert kind="warning" live title={title}>
      <p>{text}</p>
      <p>
        <Link href={href}>{leave}</Link>
      </p>
    </Alert>
  );
}

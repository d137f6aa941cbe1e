import { Fragment, type ReactNode } from "react";
import { useText } from "~/i18n/text-context.tsx";
import { Details } from "~/ui/details.tsx";
import type { Stream } from "../../group.ts";

interface ClearFirstProps {
  stream: Stream;
  /** Subjects in their own order; `clear` where groups clearly differ on it. */
  parts: { id: string; clear: boolean; view: ReactNode }[];
}

/** Subjects on which groups clearly differ; the others stand below in one list to open, for they have little to tell. */
export function ClearFirst({ stream, parts }: ClearFirstProps) {
  const { t } = useText();
  const [clear, others] = [parts.filter((part) => part.clear), parts.filter((part) => !part.clear)];
  const told = stream === "open" ? "each" : clear.length === 0 ? "none" : "others";
  return (
    <>
      {clear.map(({ id, view }) => (
        <Fragment key={id}>{view}</Fragment>
      ))}
      {others.length > 0 ? (
        <Details summary={t(`effectBoard.groups.unclear.${told}`, { count: others.length })}>
          {others.map(({ id, view }) => (
            <Fragment key={id}>{view}</Fragment>
          ))}
        </Details>
      ) : null}
    </>
  );
}

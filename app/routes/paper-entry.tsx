import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "~/features/accounts/signed-in.server.ts";
import { hasLetters } from "~/features/invitations/claim/paper-answer.commands.server.ts";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { mistakesIn } from "~/features/responses/mistakes.ts";
import { enterAssisted } from "~/features/responses/paper/enter-assisted.server.ts";
import { EntryForm, type EntryPageData } from "~/features/responses/paper/entry-form.tsx";
import { rolesThatEnter } from "~/features/responses/paper/paper.permissions.ts";
import { paperDeskById } from "~/features/responses/paper/paper-desk.queries.server.ts";
import { differencesOf, pendingForms, secondEntry } from "~/features/responses/paper/paper-entry.queries.server.ts";
import { streamsOf } from "~/features/responses/paper/paper-entry.ts";
import { mayBegin, readEnteredForm } from "~/features/responses/paper/paper-form.server.ts";
import { referring } from "~/features/responses/piping.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import { badRequest, notFound, requireParam } from "~/platform/page-errors.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { requireNumber } from "~/platform/require-number.server.ts";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { Heading } from "~/ui/heading.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("paper.enter.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.round),
};

type Arguments = Pick<LoaderFunctionArgs, "request" | "params">;

async function formFor({ request, params }: Arguments) {
  const { organisationId, id: userId } = await requireRole(request, rolesThatEnter);
  const roundId = requireNumber(params, "id");
  const number = requireParam(params, "number");
  const desk = (await paperDeskById(db, { organisationId, roundId, now: clock.now() })) ?? notFound();
  const known = (await pendingForms(db, { organisationId, roundId })).find(({ formNumber }) => formNumber === number);
  // What was begun under an odd number can still be finished.
  if (!known && !mayBegin(number)) return notFound();
  return { desk, number, userId, known, withLetters: await hasLetters(db, { organisationId, roundId }) };
}

type Opened = Pick<Awaited<ReturnType<typeof formFor>>, "desk" | "withLetters">;

function pageOf({ desk, withLetters }: Opened, filled: Partial<EntryPageData> = {}): EntryPageData {
  const { gemeenten, wijken, round } = desk;
  const streams = streamsOf(round.audience);
  return {
    items: desk.items.map((item) => referring(item, desk.items)),
    gemeenten,
    wijken,
    hasLetters: withLetters,
    streams,
    stream: streams[0] ?? "open",
    values: {},
    errors: {},
    differences: [],
    ...filled,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const opened = await formFor(args);
  const { desk, number, known } = opened;
  const form = { organisationId: desk.organisationId, roundId: desk.round.id, formNumber: number };
  const isPhone = number.startsWith("telefoon-");
  const values = known?.entries === 2 ? ((await secondEntry(db, form)) ?? {}) : {};
  const differences = known?.entries === 2 ? await differencesOf(db, desk, number) : [];
  const { id, titleNl, titleEn } = desk.round;
  return {
    round: { id, titleNl, titleEn },
    number,
    isPhone,
    isSecond: known !== undefined,
    page: pageOf(opened, { values, differences }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const opened = await formFor(args);
  const { desk, number, userId } = opened;
  const entered = readEnteredForm(await readForm(args.request), desk.items) ?? badRequest();
  if (!streamsOf(desk.round.audience).includes(entered.stream)) return badRequest();
  const outcome = await enterAssisted(db, desk, { number, enteredBy: userId, ...entered, now: clock.now() });
  const back = (done: string) =>
    redirect(
      inLanguage(
        languageOf(args.request),
        `/beheer/rondes/${desk.round.id}/papier?klaar=${done}&formulier=${number.slice(0, 40)}`,
      ),
      303,
    );
  const filled = { values: entered.values, stream: entered.stream };
  switch (outcome.kind) {
    case "first-entered":
      return back("eerste");
    case "received":
      return back(number.startsWith("telefoon-") ? "telefoon" : "bewaard");
    case "differs":
      return data(
        { page: pageOf(opened, { ...filled, differences: outcome.differences }), isClosed: false },
        { status: 409 },
      );
    case "unreadable":
      return data({ page: pageOf(opened, { ...filled, errors: outcome.errors }), isClosed: false }, { status: 400 });
    case "round-closed":
      return data({ page: pageOf(opened, filled), isClosed: true }, { status: 409 });
  }
}

/** One form on paper or one telephone call, typed over. */
export default function PaperEntryPage() {
  const { number, isPhone, isSecond, page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const shown = answered?.page ?? page;
  const text = useText();
  const { t } = text;
  const title = isPhone
    ? t("paper.enter.phoneTitle")
    : // A number is not broken over two lines.
      t(isSecond ? "paper.enter.second" : "paper.enter.first", { number: number.replaceAll("-", "\u2011") });
  const button = isPhone ? "phoneSave" : shown.differences.length > 0 ? "settle" : "save";
  const closed = answered?.isClosed ? [{ message: t("paper.error.closed") }] : [];
  return (
    <>
      <ErrorSummary errors={[...closed, ...mistakesIn(shown, text)]} title={t("site.form.errorSummary")} />
      <Heading level={1}>{title}</Heading>
      <EntryForm button={t(`paper.enter.${button}`)} page={shown} />
    </>
  );
}

import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { errorLines } from "~/features/accounts/error-lines.ts";
import { areaTree } from "~/features/areas/area-tree.queries.server.ts";
import { InvitingFrame } from "~/features/invitations/inviting-frame.tsx";
import { type InvitingRoom, openInviting, shownRoom } from "~/features/invitations/inviting-room.server.ts";
import { newSeed } from "~/features/invitations/sample/draw-sample.server.ts";
import { drawForRound } from "~/features/invitations/sample/sample.commands.server.ts";
import { populationsOf } from "~/features/invitations/sample/sample.queries.server.ts";
import { sampleForm } from "~/features/invitations/sample/sample-form.server.ts";
import {
  DrawForm,
  DrawnSample,
  SampleForm,
  StrataTable,
  sentencesFor,
} from "~/features/invitations/sample/sample-view.tsx";
import { planSample } from "~/features/invitations/sample/stratum.ts";
import { roundCrumbs } from "~/features/questionnaires/planning/round-crumbs.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { useText } from "~/i18n/text-context.tsx";
import { clock } from "~/platform/clock.server.ts";
import { db } from "~/platform/db.server.ts";
import type { FormReply } from "~/platform/form-reply.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { unreachable } from "~/platform/unreachable.ts";
import { Alert } from "~/ui/alert.tsx";
import { ErrorSummary } from "~/ui/error-summary.tsx";
import { formatNumber } from "~/ui/format.ts";
import { Paragraph } from "~/ui/paragraph.tsx";

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: (t) => t("invitations.sample.title"),
  breadcrumbs: (text, page) => roundCrumbs(text, page?.room),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const room = await openInviting(db, { request, id: params.id, now: clock.now() });
  const search = new URL(request.url).searchParams;
  const tree = await areaTree(db);
  const looked = room.sample ? { reply: null, plan: null } : await lookAt(room, search);
  const strata = room.sample?.strata ?? looked.plan?.strata ?? [];
  const gemeenten = strata.map(({ stratum }) => stratum.split("|")[0] ?? "");
  return {
    room: shownRoom(room),
    people: room.frame && room.frame.erasedOn === null ? room.frame.people : 0,
    sample: room.sample ?? null,
    strata,
    names: Object.fromEntries(gemeenten.map((code) => [code, tree.get(code)?.name ?? code])),
    ...looked,
    done: search.get("klaar") === "getrokken",
  };
}

/** The division that the address asks for, if it asks for one: looking changes nothing. */
async function lookAt({ organisationId, frame }: InvitingRoom, search: URLSearchParams) {
  if (!frame || !search.has("omvang")) return { reply: null, plan: null };
  const submission = parseWithZod(search, { schema: sampleForm(frame.people) });
  const reply: FormReply = submission.reply();
  if (submission.status !== "success") return { reply, plan: null };
  const { wish } = submission.value;
  const strata = planSample(await populationsOf(db, { organisationId, frameId: frame.id, by: wish.by }), wish);
  const fields = Object.fromEntries([...search].filter(([, value]) => value !== ""));
  return { reply, plan: { strata, fields, people: wish.size } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const now = clock.now();
  const room = await openInviting(db, { request, id: params.id, now });
  const { organisationId, roundId, base, frame } = room;
  const submission = parseWithZod(await readForm(request), { schema: sampleForm(frame?.people ?? 0) });
  if (submission.status !== "success") return data({ reply: submission.reply() as FormReply }, { status: 400 });
  const { wish, seed = newSeed() } = submission.value;
  const outcome = await drawForRound(db, { organisationId, roundId, wish, seed, now });
  const refuse = (key: string) =>
    data({ reply: submission.reply({ formErrors: [key] }) as FormReply }, { status: 409 });
  switch (outcome.kind) {
    case "drawn":
      return redirect(inLanguage(languageOf(request), `${base}/steekproef?klaar=getrokken`), 303);
    case "already-drawn":
      return refuse("invitations.sample.error.alreadyDrawn");
    case "no-frame":
      return refuse("invitations.sample.error.noFrame");
    case "round-closed":
      return refuse("invitations.closed");
    case "too-many":
      return data({ reply: submission.reply({ fieldErrors: { omvang: [tooMany] } }) as FormReply }, { status: 409 });
    default:
      return unreachable(outcome);
  }
}

const tooMany = "invitations.sample.error.size";

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** Second step of inviting: how many people, how divided; then the draw. */
export default function InvitationsSamplePage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t, language } = useText();
  const reply = sent?.reply ?? page.reply ?? undefined;
  const errors = errorLines(reply, sentencesFor(t, formatNumber(page.people, language)));
  return (
    <InvitingFrame
      errors={<ErrorSummary errors={errors} title={t("site.form.errorSummary")} />}
      room={page.room}
      step="sample"
    >
      {page.sample ? <Drawn {...page} sample={page.sample} /> : <ToDraw {...page} reply={reply} />}
    </InvitingFrame>
  );
}

function Drawn({ sample, strata, names, done }: Data & { sample: NonNullable<Data["sample"]> }) {
  const { t } = useText();
  return (
    <>
      {done ? (
        <Alert kind="ok" live>
          {t("invitations.sample.done")}
        </Alert>
      ) : null}
      <DrawnSample sample={sample} />
      <StrataTable names={names} strata={strata} />
    </>
  );
}

function ToDraw({ room, people, plan, names, reply }: Omit<Data, "reply"> & { reply: FormReply | undefined }) {
  const { t } = useText();
  if (room.isClosed) return null;
  if (people === 0) return <Paragraph lead>{t("invitations.sample.first")}</Paragraph>;
  return (
    <>
      <Paragraph lead>{t("invitations.sample.lead")}</Paragraph>
      <SampleForm people={people} reply={reply} />
      {plan ? (
        <>
          <StrataTable names={names} strata={plan.strata} />
          <DrawForm fields={plan.fields} people={plan.people} />
        </>
      ) : null}
    </>
  );
}

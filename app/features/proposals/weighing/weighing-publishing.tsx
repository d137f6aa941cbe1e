import { Dutch } from "~/i18n/dutch.tsx";
import { useText } from "~/i18n/text-context.tsx";
import { errorsOf, type FormReply } from "~/platform/form-reply.ts";
import { ActionList } from "~/ui/action-list.tsx";
import { Alert } from "~/ui/alert.tsx";
import { Button } from "~/ui/button.tsx";
import { Checkbox } from "~/ui/checkbox.tsx";
import { ChoiceLinks } from "~/ui/choice-links.tsx";
import { Form } from "~/ui/form.tsx";
import { Heading } from "~/ui/heading.tsx";
import { Link } from "~/ui/link.tsx";
import { Paragraph } from "~/ui/paragraph.tsx";
import { shortTitle } from "../proposal.ts";
import type { ProposalToWeigh } from "./proposal-to-weigh.server.ts";
import type { Missing, WeighingContent } from "./weighing.ts";
import { editorPath, publishingPath, type WeighingPlace } from "./weighing-path.ts";
import { WeighingView, type WeighingViewProps } from "./weighing-view.tsx";

interface Props {
  proposal: ProposalToWeigh;
  plan: { code: string; name: string };
  /** The part to go back to. */
  part: WeighingPlace["part"];
  content: WeighingContent;
  /** When the draft was last changed. */
  known: string;
  missing: readonly Missing[];
  /** What stands beside it for whoever reads it; the expectations are of every plan. */
  beside: Pick<WeighingViewProps, "expectations" | "figures" | "guardians" | "themes" | "views">;
  /** Whether somebody changed it after the page was opened. */
  changed: boolean;
  reply: FormReply | undefined;
}

/** The step before publishing: what everybody will read, per plan, and that this is the final text. */
export function WeighingPublishing({ proposal, plan, part, content, known, missing, beside, changed, reply }: Props) {
  const { t, path } = useText();
  const { slug, plans } = proposal;
  const back = path(editorPath(slug, { part, plan: plan.code }));
  const here = (code: string) => path(publishingPath(slug, { part, plan: code }));
  return (
    <>
      <Heading level={1}>
        {t("weighing.publishing.title")}: <Dutch>{shortTitle(proposal.title)}</Dutch>
      </Heading>
      {changed ? <Alert kind="warning" live title={t("weighing.publishing.changed")} /> : null}
      {missing.length > 0 ? (
        <MissingParts missing={missing} proposal={proposal} />
      ) : (
        <Paragraph lead>{t("weighing.publishing.lead")}</Paragraph>
      )}
      {plans.length > 1 ? (
        <ChoiceLinks
          label={t("weighing.chooseScenario")}
          links={plans.map(({ code, name }) => ({ href: here(code), label: name, current: code === plan.code }))}
        />
      ) : null}
      <WeighingView
        {...beside}
        content={content}
        expectations={beside.expectations.filter(({ scenario }) => scenario === plan.code)}
        scenario={plan.code}
      />
      {missing.length > 0 ? (
        <Paragraph>
          <Link href={back}>{t("weighing.publishing.back")}</Link>
        </Paragraph>
      ) : (
        <>
          <Heading level={2}>{t("weighing.publishing.button")}</Heading>
          <Paragraph>{t("weighing.publishing.final")}</Paragraph>
          <Form action={here(plan.code)} hidden={{ intent: "publish", known }}>
            <Checkbox errors={errorsOf(reply, "sure", t)} label={t("weighing.publishing.sure")} name="sure" />
            <ActionList>
              <Button>{t("weighing.publishing.button")}</Button>
              <Link href={back}>{t("weighing.publishing.back")}</Link>
            </ActionList>
          </Form>
        </>
      )}
    </>
  );
}

/** What must be written first, each with the way to where it is written. */
function MissingParts({ missing, proposal: { slug, plans } }: Pick<Props, "missing" | "proposal">) {
  const { t, path } = useText();
  return (
    <Alert kind="warning" live title={t("weighing.publishing.missing")}>
      <ul>
        {missing.map((one) =>
          one.kind === "heaviest" ? (
            <li key={one.kind}>
              <Link href={path(editorPath(slug, { part: "slot", plan: plans[0]?.code ?? "" }))}>
                {t("weighing.publishing.missingHeaviest")}
              </Link>
            </li>
          ) : (
            <li key={`${one.scenario} ${one.theme}`}>
              <Link href={path(editorPath(slug, { part: "deskundigen", plan: one.scenario }))}>
                {t("weighing.publishing.missingEstimate", {
                  theme: t(`framework.theme.${one.theme}`),
                  scenario: plans.find(({ code }) => code === one.scenario)?.name ?? one.scenario,
                })}
              </Link>
            </li>
          ),
        )}
      </ul>
    </Alert>
  );
}

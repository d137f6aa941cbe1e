import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { roundForm, smallRoundForm } from "./round-form.server.ts";
import { planOf } from "./shown-plan.ts";

const now = new Date("2026-06-15T12:00:00Z");
const complete = {
  ...{ intent: "plan", questionnaire: "7", titleNl: "Wonen", titleEn: "Housing", audience: "panel", panel: "3" },
  ...{ area: "MRA", opens: "later", opensDay: "2026-07-01", opensTime: "9.00", closesDay: "2026-12-01" },
  ...{
    closesTime: "23:59",
    resultsFrom: "2026-12-08",
    purposeNl: "De raad leest het.",
    purposeEn: "The council reads it.",
  },
};

function sent(fields: Record<string, string>, schema: Parameters<typeof parseWithZod>[1]["schema"] = roundForm(now)) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseWithZod(form, { schema });
}

describe("the form that plans a round", () => {
  test("is read in the time of the Netherlands, summer and winter", () => {
    const submission = sent({ ...complete, quota_age_75_: "40" });
    expect(submission.status === "success" && submission.value).toMatchObject({
      ...{ questionnaireId: 7, panelId: 3, proposalId: null, slug: null },
      opensAt: new Date("2026-07-01T07:00:00Z"),
      closesAt: new Date("2026-12-01T22:59:00Z"),
      quotas: { age: { "75+": 40 } },
    });
  });

  test("shows a stored round as it was filled in", () => {
    const submission = sent({ ...complete, slug: "wonen-2026", quota_gender_man: "5", shown: "x" });
    if (submission.status !== "success") throw new Error("The form was refused");
    const plan = submission.value as unknown as Parameters<typeof planOf>[0];
    const { intent: _intent, ...fields } = complete;
    const also = { opensTime: "09:00", slug: "wonen-2026", quota_gender_man: "5" };
    expect(planOf(plan).fields).toMatchObject({ ...fields, ...also });
  });

  test("opens now when that is asked, whatever stands at the day", () => {
    const submission = sent({ ...complete, opens: "now", opensDay: "" });
    expect(submission.status === "success" && (submission.value as { opensAt: Date }).opensAt).toEqual(now);
  });

  test("forgets a panel that was chosen for nobody", () => {
    const submission = sent({ ...complete, audience: "open" });
    expect(submission.status === "success" && (submission.value as { panelId: number | null }).panelId).toBeNull();
  });

  test.each([
    [{ panel: "" }, "panel", "panel"],
    [{ opensDay: "" }, "opensDay", "opensMissing"],
    [{ opensDay: "morgen" }, "opensDay", "moment"],
    [{ opensTime: "25:00" }, "opensDay", "moment"],
    [{ closesDay: "2026-06-30" }, "closesDay", "closesFirst"],
    [{ opens: "now", closesDay: "2026-06-01" }, "closesDay", "closesPast"],
    [{ purposeNl: "" }, "purposeNl", "purposeMissing"],
    [{ purposeEn: "" }, "purposeEn", "purposeEnMissing"],
    [{ slug: "Wonen 2026" }, "slug", "slug"],
    [{ quota_age_75_: "veel" }, "quota_age_75_", "number"],
    [{ questionnaire: "" }, "questionnaire", "questionnaire"],
  ])("says what is wrong with %j, and where", (fields, field, kind) => {
    const { status, error } = sent({ ...complete, ...(fields as Record<string, string>) }).reply();
    expect(status).toBe("error");
    expect(error).toEqual({ [field]: [`roundPlanner.error.${kind}`] });
  });
});

test("a round closes only for who says to be sure", () => {
  expect(sent({ intent: "close" }, smallRoundForm()).reply().error).toEqual({ sure: ["roundPlanner.error.sure"] });
  expect(sent({ intent: "close", sure: "ja" }, smallRoundForm()).status).toBe("success");
});

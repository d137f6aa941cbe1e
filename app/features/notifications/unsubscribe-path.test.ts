import { expect, test } from "vitest";
import { isUnsubscribePath, mailKindOf, mailKinds, unsubscribePath } from "./unsubscribe-path.ts";

const key = "3f2b8c1e-6a4d-4e0f-9b7a-0c1d2e3f4a5b";

test("the path of a mail is one where mails are stopped, and says which", () => {
  for (const kind of mailKinds) {
    const url = new URL(unsubscribePath(key, kind), "https://example.nl");
    expect(isUnsubscribePath(url.pathname)).toBe(true);
    expect(mailKindOf(url.searchParams.get("mails") ?? "")).toBe(kind);
  }
});

test.each([
  "/afmelden",
  "/afmelden/",
  "/afmelden/1",
  `/afmelden/${key}/`,
  `/afmelden/${key}/x`,
  `/mijn/${key}`,
  `/x/afmelden/${key}`,
])("%s is none", (path) => {
  expect(isUnsubscribePath(path)).toBe(false);
});

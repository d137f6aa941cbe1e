import { expect, test } from "vitest";
import { mailKey, mailOfKey } from "./mail-key.ts";

const userId = "3f2b8c1e-6a4d-4e0f-9b7a-0c1d2e3f4a5b";

test("the name of a mail says of which kind it is and to whom", () => {
  expect(mailOfKey(mailKey("digest", "2026-06-15", userId))).toEqual({ kind: "digest", userId });
  expect(mailOfKey(mailKey("decision", 12, userId))).toEqual({ kind: "decision", userId });
  expect(mailOfKey(mailKey("idea-answer", "7:a_B-c1d2e3f4g5h6", userId))).toEqual({ kind: "idea-answer", userId });
});

test.each([
  `invitation:1:${userId}:0`,
  `panel:1:1:${userId}`,
  `account:${userId}`,
  "digest:2026-06-15:niemand",
  "decision",
])("%s is another mail", (key) => {
  expect(mailOfKey(key)).toBeUndefined();
});

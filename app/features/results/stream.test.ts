import { expect, test } from "vitest";
import { peopleOf, streamsShown } from "./stream.ts";

test("a round that few answered is named by whom it is for, never as open when it is not", () => {
  const few = { open: null, invited: null };
  const words = (["open", "confirmed", "panel", "invited"] as const).map((audience) =>
    streamsShown(few, audience).map((stream) => peopleOf(stream, audience)),
  );
  expect(words).toEqual([["open"], ["confirmed"], ["panel"], ["invited"]]);
});

test("a round that everybody may answer tells of those who were invited to it as well", () => {
  const told = streamsShown({ open: 40, invited: 20 }, "open");
  expect(told.map((stream) => peopleOf(stream, "open"))).toEqual(["invited", "open"]);
});

import { expect, test } from "vitest";
import { peopleListed, peopleOf, streamsShown } from "./stream.ts";

test("a round that few answered is named by whom it is for, never as open when it is not", () => {
  const few = { open: null, invited: null };
  const words = (["open", "confirmed", "panel", "invited"] as const).map((audience) =>
    streamsShown(few, audience).map((stream) => peopleListed({ stream, people: null }, audience)),
  );
  expect(words).toEqual([["open"], ["confirmed"], ["members"], ["invited"]]);
});

test("a round that everybody may answer tells of those who were invited to it as well", () => {
  const told = streamsShown({ open: 40, invited: 20 }, "open");
  expect(told.map((stream) => peopleOf(stream, "open"))).toEqual(["invited", "open"]);
});

test("members of a panel are never called open participation, also when they came by themselves", () => {
  const told = streamsShown({ open: 40, invited: 20 }, "panel");
  expect(told.map((stream) => peopleOf(stream, "panel"))).toEqual(["membersInvited", "membersWhoCame"]);
});

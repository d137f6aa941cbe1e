import { expect, test } from "vitest";
import { type NewsItem, newsFor } from "./news.ts";

const item = (change: Partial<NewsItem>): NewsItem => ({
  ...{ kind: "phase", proposalId: null, panelId: null, userId: null, at: new Date("2026-06-10T12:00:00Z") },
  ...{ subject: "Haven-Stad", title: "", phase: null, path: "/" },
  ...change,
});
const since = new Date("2026-06-08T06:00:00Z");
const follower = { userId: "anna", proposals: [1, 2], panels: [7] };
const paths = (news: NewsItem[]) => newsFor(follower, news, since).map(({ path }) => path);

test("somebody hears of what they follow, and of nothing else", () => {
  const news = [
    item({ path: "wrote on it", proposalId: 1 }),
    item({ path: "another plan", proposalId: 3 }),
    item({ path: "own panel", panelId: 7 }),
    item({ path: "another panel", panelId: 8 }),
  ];
  expect(paths(news)).toEqual(["wrote on it", "own panel"]);
});

test("an answer is news for who got it only", () => {
  const answers = [item({ path: "mine", proposalId: 1, userId: "anna" }), item({ proposalId: 1, userId: "piet" })];
  expect(paths(answers)).toEqual(["mine"]);
});

test("what was told before is no news, and subjects stand together in the order of the alphabet", () => {
  const news = [
    item({ path: "b1", proposalId: 2, subject: "Boom" }),
    item({ path: "a2", proposalId: 1, subject: "Aker", at: new Date("2026-06-12T12:00:00Z") }),
    item({ path: "before", proposalId: 1, subject: "Aker", at: new Date("2026-06-08T05:59:00Z") }),
    item({ path: "a1", proposalId: 1, subject: "Aker", at: since }),
  ];
  expect(paths(news)).toEqual(["a1", "a2", "b1"]);
});

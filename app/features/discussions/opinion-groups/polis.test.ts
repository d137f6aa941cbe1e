import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { voteCounts } from "~/statistics/vote-counts.ts";
import { aboutOf, CONVERSATIONS, type Conversation, pathOf, rowsOf } from "../../../../tests/statistics/polis.ts";
import { readVotesFile } from "./votes-file.ts";

function readBack(conversation: Conversation) {
  const text = readFileSync(pathOf(conversation, "participants-votes.csv"), "utf8");
  return readVotesFile({ name: "participants-votes.csv", text }, true);
}

/** The last vote of each person on each statement, from all votes in the order in which they were given. */
function lastVotes(conversation: Conversation): Map<string, string> {
  const votes = rowsOf(conversation, "votes.csv.gz");
  return new Map(votes.map(({ voter_id, comment_id, vote = "" }) => [`${voter_id}/${comment_id}`, vote]));
}

describe.each(CONVERSATIONS)("%s, read from the export", (conversation) => {
  const { statements, voters } = readBack(conversation);
  const about = aboutOf(conversation);
  const comments = rowsOf(conversation, "comments.csv");

  test("has as many people, groups and votes as the conversation says", () => {
    expect(voters).toHaveLength(about.voters);
    expect(new Set(voters.flatMap(({ group }) => group ?? [])).size).toBe(about.groups_in_export);
    expect(comments).toHaveLength(about.n_comments);
    expect(rowsOf(conversation, "votes.csv.gz")).toHaveLength(about.n_votes_incl_changes);
  });

  test("has the last vote of each person on each statement, and no other vote", () => {
    const found = voters.flatMap(({ id, votes }) => {
      return votes.flatMap((vote, at) => (vote === null ? [] : [[`${id}/${statements[at]}`, String(vote)] as const]));
    });
    expect(new Map(found)).toEqual(lastVotes(conversation));
  });

  test("has the totals per person that stand beside the votes", () => {
    const rows = rowsOf(conversation, "participants-votes.csv");
    voters.forEach(({ votes }, at) => {
      const [own] = voteCounts(
        votes.map((vote) => [vote]),
        1,
      );
      const row = rows[at];
      expect(own).toEqual({
        votes: Number(row?.["n-votes"]),
        agree: Number(row?.["n-agree"]),
        disagree: Number(row?.["n-disagree"]),
      });
    });
  });

  test("has the totals per statement, apart from votes that somebody changed later", () => {
    const counts = voteCounts(
      voters.map(({ votes }) => votes),
      statements.length,
    );
    const given = rowsOf(conversation, "votes.csv.gz");
    for (const { comment_id = "", agrees, disagrees } of comments) {
      const times = (vote: string) => given.filter((one) => one.comment_id === comment_id && one.vote === vote).length;
      expect([times("1"), times("-1")], comment_id).toEqual([Number(agrees), Number(disagrees)]);
      const last = counts[statements.indexOf(comment_id)] ?? { agree: 0, disagree: 0 };
      expect(last.agree, comment_id).toBeLessThanOrEqual(Number(agrees));
      expect(last.disagree, comment_id).toBeLessThanOrEqual(Number(disagrees));
    }
  });
});

import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { mistakesIn } from "../editing/draft-reply.server.ts";
import { AddFileForm, chooseAgain } from "./file-form.server.ts";

function errorsAfter(fields: Record<string, string>, file?: File) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ intent: "add", ...fields })) form.set(name, value);
  if (file) form.set("file", file);
  const submission = parseWithZod(form, { schema: AddFileForm });
  if (submission.status === "success") return undefined;
  return mistakesIn(submission, chooseAgain(submission.error)).data.reply?.error;
}

const photo = () => new File(["x"], "kade.jpg");

test("a photo without a description is refused, and the file must be chosen again", () => {
  expect(errorsAfter({ kind: "picture" }, photo())).toEqual({
    alternative: ["proposalEditor.error.alternative"],
    file: ["proposalEditor.error.fileAgain"],
  });
  expect(errorsAfter({ kind: "picture", alternative: "Een kade" }, photo())).toBeUndefined();
  expect(errorsAfter({ kind: "document" }, photo())).toBeUndefined();
});

test("where no file was chosen it says just that", () => {
  expect(errorsAfter({ kind: "document" })).toEqual({ file: ["proposalEditor.error.file"] });
});

import { z } from "zod";
import { isPlain, plainText } from "~/platform/plain-text.ts";
import { fileKinds } from "./proposal-file-kind.ts";

const errors = {
  missing: "proposalEditor.missing.fileTitle",
  tooLong: "proposalEditor.error.tooLong",
  odd: "proposalEditor.error.odd",
};
const longestTitle = 120;

/** What the form that adds a file sends. A picture is described for who does not see it. */
export const AddFileForm = z
  .strictObject({
    intent: z.literal("add"),
    kind: z.enum(fileKinds, { error: "proposalEditor.error.kind" }),
    file: z.instanceof(File, { error: "proposalEditor.error.file" }),
    title: plainText({ min: 0, max: longestTitle, ...errors }),
    alternative: plainText({ min: 0, max: 300, ...errors }),
  })
  .superRefine(({ kind, alternative }, context) => {
    if (kind !== "document" && alternative === "") {
      context.addIssue({ code: "custom", path: ["alternative"], message: "proposalEditor.error.alternative" });
    }
  });

/** What to say at the file when something else was wrong: a browser never fills it in again. */
export function chooseAgain(error: Record<string, unknown> | null | undefined): Record<string, string[]> {
  return error?.file ? {} : { file: ["proposalEditor.error.fileAgain"] };
}

/** What the buttons at a file send. */
export const FileActForm = z.strictObject({ intent: z.enum(["remove", "first"]), file: z.uuid() });

/** What the page of one file sends: other words for it, or why it goes for good. */
export const OneFileForm = z.discriminatedUnion("intent", [
  z.strictObject({
    intent: z.literal("describe"),
    title: plainText({ min: 1, max: longestTitle, ...errors }),
    alternative: plainText({ min: 0, max: 300, ...errors }),
  }),
  z.strictObject({
    intent: z.literal("erase"),
    reason: plainText({ min: 1, max: 500, ...errors, missing: "proposalEditor.missing.eraseReason" }),
    sure: z.literal("ja", { error: "proposalEditor.error.sure" }),
  }),
]);

/** What the address of the page may ask for: how the last form went. */
export const FilesSearch = z.strictObject({
  klaar: z.enum(["added", "removed", "moved", "described", "erased", "bewaard"]).optional(),
});

/**
 * What a file is called for readers: as somebody typed it, or else the name that it had, without folder and ending; the
 * last word when that holds nothing to read. It is a text like any other, and never part of an address.
 */
export function titleOf(typed: string, fileName: string, otherwise: string): string {
  if (typed !== "") return typed;
  const name = fileName.split(/[/\\]/).at(-1) ?? "";
  const bare = name
    .replace(/\.[^.]*$/, "")
    .normalize("NFC")
    .trim();
  return bare !== "" && isPlain(bare) && !/[\n\t]/.test(bare) ? [...bare].slice(0, longestTitle).join("") : otherwise;
}

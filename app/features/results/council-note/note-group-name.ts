import type { Background } from "../group.ts";
import { groupNameOf } from "../group-name.ts";
import type { NoteWriter } from "./note-source.ts";

/** The name of a group in the language of the note. */
export function nameOf({ t, source }: NoteWriter, by: Background, group: string): string {
  return groupNameOf(t, { by, gemeenten: source.gemeenten }, group);
}

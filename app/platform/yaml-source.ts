import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { BadInput, type TextFile } from "./bad-input.ts";

/** Where in the file a part stands: the names and numbers that lead to it. */
export type YamlPath = readonly PropertyKey[];

/** A YAML file of an operator, which can tell on which line a part stands. */
export class YamlSource {
  private readonly lines = new LineCounter();
  private readonly document;

  /** @throws BadInput for a text that is no YAML. */
  constructor(private readonly file: TextFile) {
    this.document = parseDocument(file.text.replace(/^\uFEFF/, ""), { lineCounter: this.lines });
    const [error] = this.document.errors;
    if (!error) return;
    const { line, col } = this.lines.linePos(error.pos[0]);
    throw new BadInput({ file: file.name, line, column: col }, "dit is geen geldige YAML.");
  }

  /**
   * What stands in the file.
   * @throws BadInput with the line, and the path of the part that is wrong.
   */
  parse<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
    const parsed = schema.safeParse(this.document.toJS({ maxAliasCount: 0 }));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    if (issue?.code === "unrecognized_keys") {
      throw this.refuse([...issue.path, issue.keys[0] ?? ""], "dit veld bestaat niet.");
    }
    throw this.refuse(issue?.path ?? [], "dit veld klopt niet.");
  }

  /** The sentence about a part of the file that is wrong, to throw. */
  refuse(path: YamlPath, problem: string): BadInput {
    const { line, col } = this.lines.linePos(this.offsetOf(path));
    const name = path.map((part) => (typeof part === "number" ? part + 1 : String(part))).join(" > ");
    return new BadInput({ file: this.file.name, line, column: col }, `${name || "het bestand"}: ${problem}`);
  }

  /** Of the deepest part of the path that is there. */
  private offsetOf(path: YamlPath): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.document.getIn(path.slice(0, length), true);
      const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
      if (Array.isArray(range)) return Number(range[0]);
    }
    const { contents } = this.document;
    return (isMap(contents) || isSeq(contents)) && contents.range ? contents.range[0] : 0;
  }
}

import { inventCourse } from "./attack/invented.ts";
import { attack, byTheRules } from "./attack/published.ts";

const seed = Number(process.argv[2]);
const course = inventCourse(seed, 30);
const found = attack(course, byTheRules);
console.log(JSON.stringify(found.slice(0, 8)));
const f = found[0]!;
const rel = byTheRules(course);
const [s0, s1] = f.snapshots as [number, number];
for (const s of [s0, s1]) {
  const cells = rel[s - 1]!.filter((x) => x.cell.item === f.item && x.cell.measure === "own" && x.cell.kind === f.kind);
  for (const x of cells)
    console.log(
      s,
      x.snapshot,
      x.cell.kind,
      x.cell.group,
      x.told,
      JSON.stringify(x.cell.n),
      "asked",
      x.cell.asked.n,
      "dk",
      x.cell.dontKnow.n,
    );
}

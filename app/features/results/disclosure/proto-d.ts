import { inventCourse, randomOf } from "./attack/invented.ts";
import { attack, byTheRules, live, thresholdOnly } from "./attack/published.ts";
import { kinds, groupOf, type Person } from "./attack/population.ts";
import { Puzzle, easyWidth } from "./attack/bounds.ts";
import { releaseOf } from "./attack/published.ts";
import { releaseTallies } from "./release.ts";
let a = 0, ap = new Set<number>(), b = 0, bp = new Set<number>();
for (let s = 1; s <= 12; s++) { const x = attack(inventCourse(s, 3), live); a += x.length; if (x.length) ap.add(s); }
for (let s = 1; s <= 8; s++) { const x = attack(inventCourse(s, 1), thresholdOnly); b += x.length; if (x.length) bp.add(s); }
console.log("live", a, ap.size, "threshold", b, bp.size);
const random = randomOf(5);
const world = (N: number) => Array.from({ length: N }, () => ({ gemeente: "GM" + Math.floor(random() ** 1.5 * 32), age: ["16-29","30-44","45-59","60-74","75+",""][Math.floor(random()*5.05)]!, gender: ["vrouw","man","anders",""][Math.floor(random()**1.2*2.1)]!, education: ["laag","midden","hoog",""][Math.floor(random()*3.05)]! }) as Person);
function items(people: Person[], names: string[]): any[] { const out: any[] = [];
  for (const item of names) { const cells = new Map<string, any>(); const d = item === "_deelname";
    for (const p of people) { if (!d && random() < 0.3) continue; const dk = !d && random() < 0.06; const score = d ? 0 : Math.floor(random()*10);
      for (const kind of kinds) { const g = groupOf[kind](p); const k = kind + " " + g; let c = cells.get(k); if (!c) { c = { stream: "open", item, measure: "own", kind, group: g, lowest: 1, n: new Array(d ? 1 : 10).fill(0), dontKnow: {n:0,sw:0,sw2:0}, asked: {n:0,sw:0,sw2:0} }; c.sw = c.n; c.sw2 = c.n; cells.set(k, c); } c.asked.n++; if (dk) c.dontKnow.n++; else c.n[score]++; } }
    out.push(...cells.values()); } return out; }
for (const [n, N] of [[48, 1000], [250, 1000], [250, 5000]] as const) { const names = ["_deelname", ...Array.from({length: n}, (_, i) => "q" + i)]; const families = names.map(item => [{ item, measure: "own" as const, isChoice: false }]);
  const people = world(N); const fresh = items(people, names); const fresh2 = items([...people, ...world(N)], names);
  let c = process.cpuUsage(), t = performance.now(); const one = releaseTallies({ families, fresh, earlier: [], snapshot: 1 });
  console.log(n, N, fresh.length, "first", Math.round(performance.now() - t), "cpu", process.cpuUsage(c).user / 1e6);
  const told: any = {}; for (const x of one.cells) { const s = told[x.cell.kind] ??= [0, 0]; s[0]++; if (x.told !== "nothing") s[1]++; } console.log(JSON.stringify(told));
  c = process.cpuUsage(); t = performance.now(); const two = releaseTallies({ families, fresh: fresh2, earlier: [one.cells], snapshot: 2 });
  const ren: any = {}; for (const x of two.cells) if (x.snapshot === 2) ren[x.cell.kind] = (ren[x.cell.kind] ?? 0) + 1; console.log("second", Math.round(performance.now() - t), "cpu", process.cpuUsage(c).user / 1e6, JSON.stringify(ren)); }
// joins only, 1000 people over 30 days: how old the last figures are
const everyone = world(1000).map((p, i) => ({ ...p, gemeente: "GM" + (i % 6), grade: 1 + Math.floor(random() * 10), effects: [0, 1] as const, chosen: [] })); const rel: any[] = [];
for (let d = 1; d <= 30; d++) rel.push(releaseOf(new Map(everyone.slice(0, Math.round(d * 1000 / 30)).entries()), rel));
console.log("joins only", kinds.map(k => k + ":" + rel[29].find((x: any) => x.cell.kind === k && x.cell.item === "cijfer")?.snapshot + "(" + rel[29].filter((x: any) => x.cell.kind === k && x.cell.item === "cijfer" && x.told !== "nothing").length + "/" + rel[29].filter((x: any) => x.cell.kind === k && x.cell.item === "cijfer").length + ")").join(" "));
let few = 0, lp = 0; for (let s = 1; s <= 200; s++) { const t = releaseOf(inventCourse(s, 1).snapshots[0]!, []).filter(x => x.cell.item === "cijfer"); if (t.every(x => x.told === "nothing")) continue; const h = new Puzzle(t).hiddenFew(); few += h.length; lp += h.filter(o => easyWidth(t, o) < 10).length; } console.log("hidden few", few, "needing LP", lp);

import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { runBib } from "./program.ts";

test.each([
  [["areas", "import", "bestaat-niet.csv"], "bestaat-niet.csv: dit bestand bestaat niet."],
  [["areas", "import", "cli"], "cli: dit is een map."],
  [["areas", "import"], "Er ontbreekt een argument (areas.csv): zie --help."],
  [["areas", "import", "x.csv", "--snel"], "Deze optie bestaat niet (--snel): zie --help."],
  [["snapshot", "create"], "Er ontbreekt een verplichte optie (--round <ronde>): zie --help."],
  [["round", "close", "a", "b"], "Er staan te veel argumenten (close): zie --help."],
  [["toveren"], "Deze opdracht bestaat niet (toveren): zie --help."],
  [["demo", "load", "--respondents", "veel"], "Deze waarde kan niet (--respondents <aantal>): zie --help."],
  [["demo", "load", "--respondents", "-1"], "Deze waarde kan niet (--respondents <aantal>): zie --help."],
  [
    ["margins", "import", "x.csv", "--source", "CBS", "--date", "2021-02-30"],
    '"2021-02-30" is geen dag als 2021-01-01 (--date).',
  ],
  [
    ["user", "create", "--email", "a@b.nl", "--name", "Ada", "--role", "baas", "--password-stdin"],
    "Deze waarde kan niet (--role <rol>): zie --help.",
  ],
  [
    ["organisation", "create", "--slug", "zuid", "--name", "Zuid", "--theme", "roze"],
    "Deze waarde kan niet (--theme <thema>): zie --help.",
  ],
  [
    ["organisation", "create", "--slug", "zuid", "--name", "x"],
    "De naam moet 2 tot en met 100 gewone tekens hebben (--name).",
  ],
  [[], "Noem een opdracht: zie --help."],
  [["round"], "Noem een opdracht: zie --help."],
])("bib %j ends with 2 and one sentence", async (args, sentence) => {
  expect(await runBib(args)).toEqual({ code: 2, sentence });
});

test("every command explains itself in Dutch", () => {
  const stdout = execFileSync(process.execPath, ["--import", "tsx", "cli/bib.ts", "demo", "load", "--help"], {
    encoding: "utf8",
  });
  expect(stdout).toContain("Gebruik: bib demo load");
  expect(stdout).toContain("--respondents <aantal>");
});

import { expect, test } from "vitest";
import { spokenName } from "./idea-areas.ts";

test("a wijk is named as people name it, without the number of the statistics", () => {
  expect(spokenName("Wijk 01 Kudelstraat en Kalslagen")).toBe("Kudelstraat en Kalslagen");
  expect(spokenName("Jordaan")).toBe("Jordaan");
  expect(spokenName("Wijk aan Zee")).toBe("Wijk aan Zee");
  expect(spokenName("Wijk 12")).toBe("Wijk 12");
});

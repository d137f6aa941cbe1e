import { expect, test } from "vitest";
import { titleOf } from "./file-form.server.ts";
import { fileHeaders } from "./file-headers.ts";

const evil = [
  "<svg onload=alert(1)>",
  'plan"; filename="x.html',
  "plan\r\nSet-Cookie: a=b",
  "../../etc/passwd",
  "plan.jpg.html",
  "\u202egnp.exe",
  "plan\u0000.pdf",
];

test.each(evil)("the name %j cannot leave its place in the headers", (title) => {
  for (const mediaType of ["application/pdf", "image/webp"]) {
    const headers = fileHeaders({ title, mediaType, isPublished: true, bytes: 9 });
    expect(headers.get("Content-Disposition")).toMatch(/^(attachment|inline); filename="[a-z0-9-]+\.(pdf|webp)"$/);
  }
});

test.each([
  ["<svg onload=alert(1)>.png", "<svg onload=alert(1)>"],
  ["C:\\fotos\\kade.jpg", "kade"],
  ["../../etc/passwd", "passwd"],
  ["plan.jpg.html", "plan.jpg"],
  ["plan\r\nSet-Cookie: a=b.pdf", "Afbeelding"],
  ["\u202egnp.exe", "Afbeelding"],
  [".png", "Afbeelding"],
  ["a".repeat(300), "a".repeat(120)],
])("a file that comes as %j is called %j for readers", (name, title) => {
  expect(titleOf("", name, "Afbeelding")).toBe(title);
});

test("what somebody typed goes before the name of the file", () => {
  expect(titleOf("De kade", "DSC_0001.JPG", "Afbeelding")).toBe("De kade");
});

test("a document is kept and not opened, and nothing in any file runs", () => {
  const headers = fileHeaders({ title: "Plan", mediaType: "application/pdf", isPublished: true, bytes: 9 });
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="plan.pdf"');
  expect(headers.get("Content-Security-Policy")).toContain("sandbox");
});

test("a file that is not published stays in no cache", () => {
  const headers = fileHeaders({ title: "Plan", mediaType: "image/webp", isPublished: false, bytes: 9 });
  expect(headers.get("Cache-Control")).toBe("private, no-store");
});

import { expect, test } from "vitest";
import { readForm } from "./read-form.server.ts";

function sent(body: BodyInit | null, type?: string): Request {
  const headers = new Headers(type === undefined ? {} : { "Content-Type": type });
  return new Request("http://localhost/", { method: "POST", headers, body });
}

test("a form is read, in both ways in which a browser sends one", async () => {
  const parts = new FormData();
  parts.set("text", "hallo");
  expect((await readForm(sent(new URLSearchParams({ text: "hallo" })))).get("text")).toBe("hallo");
  expect((await readForm(sent(parts))).get("text")).toBe("hallo");
});

test.each<[string, BodyInit | null, string | undefined]>([
  ["JSON", '{"text":"hallo"}', "application/json"],
  ["a broken multipart body", "--a\r\nContent-Disposition: form-data", "multipart/form-data; boundary=a"],
  ["a multipart body without its boundary", "text=hallo", "multipart/form-data"],
  ["nothing, and no type", null, undefined],
])("%s is a bad request", async (_what, body, type) => {
  await expect(readForm(sent(body, type))).rejects.toMatchObject({ status: 400 });
});

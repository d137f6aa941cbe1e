import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { aPdf, aPdfStream, aPhoto } from "../../../../tests/factories/upload.ts";
import { acceptFile, type FileFault } from "./accept-file.server.ts";
import type { FileKind } from "./proposal-file-kind.ts";

const bytesOf = (text: string) => Buffer.from(text, "latin1");

async function accepted(bytes: Uint8Array, kind: FileKind) {
  const outcome = await acceptFile(bytes, kind);
  if (outcome.kind !== "accepted") throw new Error(`Refused: ${outcome.fault}`);
  return outcome.file;
}

async function faultOf(bytes: Uint8Array, kind: FileKind): Promise<FileFault | null> {
  const outcome = await acceptFile(bytes, kind);
  return outcome.kind === "refused" ? outcome.fault : null;
}

describe("a PDF", () => {
  test("that only shows something is kept as it is", async () => {
    const pdf = aPdf({ packed: "5 0 << /Type /Font >>" });
    expect(await accepted(pdf, "document")).toEqual({
      ...{ content: pdf, mediaType: "application/pdf" },
      ...{ width: null, height: null },
    });
  });

  test.each<[FileFault, string, Buffer]>([
    ["active", "runs a script", aPdf({ catalogue: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" })],
    ["active", "writes the name of a script with numbers", aPdf({ catalogue: "/OpenAction << /S /J#61va#53cript >>" })],
    ["active", "starts a program", aPdf({ catalogue: "/OpenAction << /S /Launch /F (calc.exe) >>" })],
    ["active", "carries a file along", aPdf({ catalogue: "/Names << /EmbeddedFiles 5 0 R >>" })],
    ["active", "packs a script", aPdf({ packed: "5 0 << /S /JavaScript /JS (app.alert(1)) >>" })],
    ["active", "sends a form", aPdf({ catalogue: "/AA << /O << /S /SubmitForm >> >>" })],
    ["encrypted", "has a password", aPdf({ trailer: "/Encrypt 9 0 R" })],
    ["hides", "has a zip behind it", aPdf({ behind: "PK\x03\x04" })],
    ["incomplete", "stops half-way", aPdf().subarray(0, 120)],
    [
      "packed",
      "packs objects that cannot be read",
      bytesOf(aPdf({ packed: "x" }).toString("latin1").replace("\nstream\nx", "\nstream\ny")),
    ],
    ["packed", "unfolds to more than any document", aPdf({ packed: " ".repeat(257_000_000) })],
  ])("is refused as %s when it %s", async (fault, _what, pdf) => {
    expect(await faultOf(pdf, "document")).toBe(fault);
  });

  test("is no picture, and a picture is no PDF", async () => {
    expect(await faultOf(aPdf(), "drawing")).toBe("no-picture");
    expect(await faultOf(await aPhoto(), "document")).toBe("no-document");
  });

  test("with a zip in it whose end runs over its own is refused", async () => {
    const remark = "\nstartxref\n0\n%%EOF\n";
    const zip = Buffer.concat([bytesOf("PK\x05\x06"), Buffer.alloc(16), Buffer.from([remark.length, 0])]);
    const pdf = aPdf().toString("latin1").replace("startxref\n0\n%%EOF\n", "");
    expect(await faultOf(Buffer.concat([bytesOf(pdf), zip, bytesOf(remark)]), "document")).toBe("hides");
  });

  test("whose picture unfolds to more than any document is refused, packed once or twice", async () => {
    const picture = { dictionary: "/Type /XObject /Subtype /Image" };
    const zeros = Buffer.alloc(90_000_000);
    const once = Buffer.concat([1, 2, 3].map(() => aPdfStream(zeros, picture)));
    expect(await faultOf(aPdf({ object: once }), "document")).toBe("packed");
    expect(await faultOf(aPdf({ object: aPdfStream(zeros, { ...picture, times: 2 }) }), "document")).toBe("packed");
    const real = aPdfStream(Buffer.alloc(30_000_000), picture);
    expect(await faultOf(aPdf({ object: real }), "document")).toBeNull();
  });

  test.each(["LZWDecode", "LZW", "RunLengthDecode"])(
    "packed with %s is refused with a word about that",
    async (filter) => {
      const object = bytesOf(`9 0 obj\n<< /Filter /${filter} /Length 2 >>\nstream\nab\nendstream\nendobj\n`);
      expect(await faultOf(aPdf({ object }), "document")).toBe("old-packing");
      const packed = bytesOf(
        `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter [/${filter}] /Length 2 >>\nstream\nab\nendstream\nendobj\n`,
      );
      expect(await faultOf(aPdf({ object: packed }), "document")).toBe("old-packing");
    },
  );

  test("comes back without the name of its maker, everything else in its place", async () => {
    const xmp = "<dc:creator><rdf:Seq><rdf:li>Robin Maker</rdf:li></rdf:Seq></dc:creator><dc:title>Kade</dc:title>";
    const said = `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>`;
    const object = bytesOf(
      `9 0 obj\n${said}\nstream\n${xmp}\nendstream\nendobj\n8 0 obj\n<< /Author (Robin \\(Maker\\)) /Title (Kade) >>\nendobj\n7 0 obj\n<< /Author <526f62696e> >>\nendobj\n`,
    );
    const before = aPdf({ object });
    const { content } = await accepted(before, "document");
    const text = content.toString("latin1");
    expect(text).not.toMatch(/Robin|Maker|526f62696e/);
    expect(text).toContain("/Title (Kade)");
    expect(text).toContain("<dc:title>Kade</dc:title>");
    expect(content.length).toBe(before.length);
  });

  test("with photos in it tells no longer where they were taken, everything else in its place", async () => {
    const photo = await aPhoto();
    const said = `<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Length ${photo.length} >>`;
    const object = Buffer.concat([
      Buffer.from(`9 0 obj\n${said}\nstream\n`),
      photo,
      Buffer.from("\nendstream\nendobj\n"),
    ]);
    const { content } = await accepted(aPdf({ object }), "document");
    const start = content.indexOf(`${said}\nstream\n`) + said.length + "\nstream\n".length;
    const kept = content.subarray(start, start + photo.length);
    expect((await sharp(photo).metadata()).exif?.includes("Robin Bewoner")).toBe(true);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(content.includes("Robin Bewoner")).toBe(false);
    expect(await sharp(kept).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer());
  });

  test("whose packed texts are longer than any document's is refused before they fill the memory", async () => {
    expect(await faultOf(aPdf({ packed: " ".repeat(16_100_000) }), "document")).toBe("packed");
    expect(await faultOf(aPdf({ packed: " ".repeat(15_900_000) }), "document")).toBeNull();
  });

  test("that packs the name of its maker, or writes it elsewhere, is refused", async () => {
    expect(await faultOf(aPdf({ packed: "5 0 << /Author (Robin Maker) >>" }), "document")).toBe("maker");
    expect(await faultOf(aPdf({ trailer: "/Author 8 0 R" }), "document")).toBe("maker");
    const xmp = Buffer.from("<dc:creator>Robin Maker</dc:creator>");
    const object = aPdfStream(xmp, { dictionary: "/Type /Metadata /Subtype /XML" });
    expect(await faultOf(aPdf({ object }), "document")).toBe("maker");
  });

  test.each([
    '<rdf:Description pdf:Author="Robin Maker"/>',
    "<pdf:Author><![CDATA[Robin]]></pdf:Author>",
    "<dc:creator><rdf:Seq><rdf:li>Robin Maker</rdf:li></rdf:Seq></dc:creator >",
    "<dc:creator>Robin Maker",
  ])("that names its maker in another form, as %s, is refused", async (xmp) => {
    const object = bytesOf(`9 0 obj\n<< /Type /Metadata /Length ${xmp.length} >>\nstream\n${xmp}\nendstream\nendobj\n`);
    expect(await faultOf(aPdf({ object }), "document")).toBe("maker");
  });

  test("loses nothing that is no maker's name", async () => {
    const xmp = "<dc:creator/><dc:creatorTool>Pen</dc:creatorTool><dc:title>Kade</dc:title><dc:creator>R</dc:creator>";
    const object = bytesOf(`9 0 obj\n<< /Type /Metadata /Length ${xmp.length} >>\nstream\n${xmp}\nendstream\nendobj\n`);
    const text = (await accepted(aPdf({ object }), "document")).content.toString("latin1");
    expect(text).toContain(
      "<dc:creator/><dc:creatorTool>Pen</dc:creatorTool><dc:title>Kade</dc:title><dc:creator> </dc:creator>",
    );
  });

  test("that is signed is refused when it names its maker: taking the name away would break the signature", async () => {
    const signed = (said: string) => bytesOf(`8 0 obj\n<< /ByteRange [0 1 2 3] ${said} >>\nendobj\n`);
    expect(await faultOf(aPdf({ object: signed("/Author (Robin)") }), "document")).toBe("maker");
    expect(await faultOf(aPdf({ object: signed("/Title (Kade)") }), "document")).toBeNull();
  });

  const script = "5 0 << /S /JavaScript /JS (app.alert(1)) >>";
  test.each([
    ["behind a text that says obj", { packed: script, saidOfPacked: "/Type /ObjStm /A (1 0 obj)" }],
    ["behind a very long text", { packed: script, saidOfPacked: `/Type /ObjStm /A (${"x".repeat(9000)})` }],
    ["behind a text with signs of a dictionary", { packed: script, saidOfPacked: "/Type /ObjStm /A (>> stream <<)" }],
    ["behind a dictionary within", { packed: script, saidOfPacked: "/Type /ObjStm /A << /B << /C 1 >> >>" }],
    ["without saying what they are", { packed: script, saidOfPacked: "" }],
  ])("that packs a script in objects %s is refused", async (_where, draft) => {
    expect(await faultOf(aPdf(draft), "document")).toBe("active");
  });

  test("with a stream that begins in another, or a text that never ends, is refused", async () => {
    const decoy = bytesOf("8 0 obj\n<< /Length 2 >>\nstream\nab\nendobj\n");
    const hidden = aPdfStream(Buffer.from(script), { dictionary: "/Type /ObjStm /N 1 /First 4" });
    expect(await faultOf(aPdf({ object: Buffer.concat([decoy, hidden]) }), "document")).toBe("packed");
    expect(await faultOf(aPdf({ object: Buffer.concat([bytesOf("(\n"), hidden]) }), "document")).toBe("packed");
  });

  test("written in letters is looked into as well", async () => {
    const data = deflateSync(Buffer.alloc(100)).toString("hex");
    const said = `<< /Filter [/ASCIIHexDecode /FlateDecode] /Length ${data.length + 1} >>`;
    const object = bytesOf(`9 0 obj\n${said}\nstream\n${data}>\nendstream\nendobj\n`);
    expect(await faultOf(aPdf({ object }), "document")).toBeNull();
  });

  test("of ten million characters that begin many streams is refused in a moment", async () => {
    const many = bytesOf(`%PDF-1.5\n${"stream\n".repeat(1_300_000)}endstream\nstartxref\n%%EOF`);
    const before = performance.now();
    expect(await faultOf(many, "document")).toBe("packed");
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test("that packs twice is not looked into and refused", async () => {
    const pdf = aPdf({ packed: deflateSync("/S /JavaScript").toString("latin1") }).toString("latin1");
    const twice = bytesOf(pdf.replace("/Filter /FlateDecode", "/Filter [/FlateDecode /FlateDecode]"));
    expect(await faultOf(twice, "document")).toBe("packed");
  });
});

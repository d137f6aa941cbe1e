import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { aPhoto, aPng, pngChunk } from "../../../../tests/factories/upload.ts";
import { acceptFile, type FileFault } from "./accept-file.server.ts";
import type { FileKind } from "./proposal-file-kind.ts";

async function accepted(bytes: Uint8Array, kind: FileKind = "picture") {
  const outcome = await acceptFile(bytes, kind);
  if (outcome.kind !== "accepted") throw new Error(`Refused: ${outcome.fault}`);
  return outcome.file;
}

async function faultOf(bytes: Uint8Array, kind: FileKind = "picture"): Promise<FileFault | null> {
  const outcome = await acceptFile(bytes, kind);
  return outcome.kind === "refused" ? outcome.fault : null;
}

const bytesOf = (text: string) => Buffer.from(text, "latin1");

describe("a photo", () => {
  test("comes back without the place, the maker and the camera", async () => {
    const photo = await aPhoto();
    expect((await sharp(photo).metadata()).exif?.toString("latin1")).toContain("Robin Bewoner");
    const { content, mediaType } = await accepted(photo);
    const { format, exif, xmp, icc, iptc } = await sharp(content).metadata();
    expect({ mediaType, format, exif, xmp, icc, iptc }).toEqual({ mediaType: "image/webp", format: "webp" });
    expect(content.toString("latin1")).not.toContain("Robin");
  });

  test("is at most 1600 pixels long, and a small one stays small", async () => {
    expect(await accepted(await aPhoto({ width: 3200, height: 1600 }))).toMatchObject({ width: 1600, height: 800 });
    expect(await accepted(await aPhoto())).toMatchObject({ width: 120, height: 90 });
  });

  test("that was taken sideways stands upright", async () => {
    const sideways = await sharp(await aPhoto())
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await accepted(sideways)).toMatchObject({ width: 90, height: 120 });
  });

  test.each(["png", "webp", "jpeg"] as const)("may be a %s", async (format) => {
    expect(
      (
        await accepted(
          await sharp(await aPhoto())
            [format]()
            .toBuffer(),
        )
      ).mediaType,
    ).toBe("image/webp");
  });

  test("with a smaller photo behind it, as telephones make, is taken without that", async () => {
    const [large, small] = [await aPhoto(), await aPhoto({ width: 60, height: 45 })];
    expect(await accepted(Buffer.concat([large, small]))).toMatchObject({ width: 120, height: 90 });
  });
});

test("a photo with notes of the telephone behind it is taken, and a png with those is not", async () => {
  const notes = bytesOf("SEFH\x00\x00\x01 Image_UTC_Data1700000000 SEFT");
  expect(await accepted(Buffer.concat([await aPhoto(), notes]))).toMatchObject({ width: 120, height: 90 });
  expect(await faultOf(Buffer.concat([aPng({ width: 90, height: 90 }), notes]))).toBe("hides");
});

describe("a bomb", () => {
  test("of many more pixels than bytes is refused before it is unfolded", async () => {
    const bomb = aPng({ width: 60_000, height: 60_000, rows: 100 });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await faultOf(bomb)).toBe("too-many-pixels");
  });

  test("that says it is small and unfolds to more is no more than what it says", async () => {
    const { width, height, content } = await accepted(aPng({ width: 200, height: 200, rows: 400_000 }));
    expect({ width, height }).toEqual({ width: 200, height: 200 });
    expect(content.length).toBeLessThan(10_000);
  });

  test("that is one pixel wide and very long is refused", async () => {
    expect(await faultOf(aPng({ width: 1, height: 60_000 }))).toBe("odd-shape");
    expect(await faultOf(aPng({ width: 60_000, height: 100 }))).toBe("odd-shape");
  });

  test("of more than 10 MB is refused", async () => {
    expect(await faultOf(Buffer.concat([await aPhoto(), Buffer.alloc(10_000_000)]))).toBe("too-large");
  });
});

describe("a picture that is something else as well", () => {
  test.each([
    ["a zip behind it", "PK\x03\x04 and more"],
    ["a page behind it", "<html><SCRIPT>alert(1)</SCRIPT></html>"],
    ["a film behind it", "\x00\x00\x00\x18ftypmp42"],
    ["a program behind it", "MZ\x90\x00"],
  ])("is refused with %s", async (_what, rest) => {
    expect(await faultOf(Buffer.concat([await aPhoto(), bytesOf(rest)]))).toBe("hides");
    expect(await faultOf(Buffer.concat([aPng({ width: 90, height: 90 }), bytesOf(rest)]))).toBe("hides");
    expect(
      await faultOf(
        Buffer.concat([
          await sharp(await aPhoto())
            .webp()
            .toBuffer(),
          bytesOf(rest),
        ]),
      ),
    ).toBe("hides");
  });

  test("is refused with a page in its comment", async () => {
    const photo = await aPhoto();
    const comment = bytesOf("<SCRIPT>alert(1)</SCRIPT>");
    const length = Buffer.from([0, comment.length + 2]);
    const hidden = Buffer.concat([photo.subarray(0, 2), bytesOf("\xff\xfe"), length, comment, photo.subarray(2)]);
    expect(await faultOf(hidden)).toBe("hides");
  });

  test("is refused with a drawing in a text of the png", async () => {
    const png = aPng({ width: 90, height: 90 });
    const text = pngChunk("tEXt", bytesOf("Comment\x00<svg onload=alert(1)>"));
    expect(await faultOf(Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]))).toBe("hides");
  });

  test("is refused with a zip behind a smaller photo", async () => {
    expect(await faultOf(Buffer.concat([await aPhoto(), await aPhoto(), bytesOf("PK\x05\x06")]))).toBe("hides");
  });
});

describe("a file that is no picture", () => {
  test.each([
    ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["a page", "<!doctype html><SCRIPT>alert(1)</SCRIPT>"],
    ["a page that begins with spaces before a photo", "  \xff\xd8\xff"],
    ["a gif", "GIF89a"],
    ["nothing", ""],
  ])("is refused: %s", async (_what, text) => {
    expect(await faultOf(bytesOf(text))).toBe("unknown-kind");
  });

  test("is refused when only its first bytes are those of a picture", async () => {
    expect(await faultOf(bytesOf("\xff\xd8\xff<SCRIPT>alert(1)</SCRIPT>"))).toBe("unreadable");
    expect(await faultOf(bytesOf("\x89PNG\r\n\x1a\nPK\x03\x04"))).toBe("unreadable");
  });

  test("is refused when it stops half-way", async () => {
    const photo = await aPhoto();
    expect(await faultOf(photo.subarray(0, photo.length / 2))).toBe("unreadable");
  });

  test("is refused when it moves", async () => {
    const frames = await Promise.all(["red", "blue"].map((background) => frame(background)));
    const moving = await sharp(frames, { join: { animated: true } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    expect(await faultOf(moving)).toBe("animated");
    const png = aPng({ width: 90, height: 90 });
    expect(
      await faultOf(Buffer.concat([png.subarray(0, 33), pngChunk("acTL", Buffer.alloc(8)), png.subarray(33)])),
    ).toBe("animated");
  });
});

function frame(background: string): Promise<Buffer> {
  return sharp({ create: { width: 80, height: 80, channels: 3, background } })
    .png()
    .toBuffer();
}

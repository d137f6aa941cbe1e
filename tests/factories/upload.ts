import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A photo as a telephone makes it: with the place and the maker in it. */
export async function aPhoto({ width = 120, height = 90 } = {}): Promise<Buffer> {
  return await sharp({ create: { width, height, channels: 3, background: "seagreen" } })
    .withExif({
      IFD0: { Make: "Telefoon", Artist: "Robin Bewoner" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 26/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "4/1 49/1 0/1" },
    })
    .jpeg()
    .toBuffer();
}

/** A chunk of a PNG. */
export function pngChunk(name: string, contents: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), contents]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(contents.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A PNG that says it is this large, with as many black pixels as `rows` rows hold: a few bytes for each thousand. */
export function aPng({ width, height, rows = height }: { width: number; height: number; rows?: number }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

interface PdfDraft {
  /** What the catalogue says besides. */
  catalogue?: string;
  /** Objects that stand packed together. */
  packed?: string;
  /** What is said of those besides, before the rest. */
  saidOfPacked?: string;
  /** An object of one's own, as it stands in the file. */
  object?: Buffer;
  trailer?: string;
  behind?: string;
}

/** A small PDF of one page. */
export function aPdf({
  catalogue = "",
  packed,
  saidOfPacked = "/Type /ObjStm",
  object,
  trailer = "",
  behind = "",
}: PdfDraft = {}): Buffer {
  const stream = packed === undefined ? undefined : deflateSync(Buffer.from(packed));
  return Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n`, "latin1"),
    Buffer.from("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"),
    Buffer.from("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"),
    ...(stream
      ? [
          Buffer.from(
            `4 0 obj\n<< ${saidOfPacked} /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`,
          ),
          stream,
          Buffer.from("\nendstream\nendobj\n"),
        ]
      : []),
    ...(object ? [object] : []),
    Buffer.from(`trailer\n<< /Root 1 0 R /Size 5 ${trailer} >>\nstartxref\n0\n%%EOF\n${behind}`, "latin1"),
  ]);
}

/** A stream of a PDF that is packed so many times, and says so. */
export function aPdfStream(contents: Buffer, { dictionary = "", times = 1 } = {}): Buffer {
  let data = contents;
  for (let count = 0; count < times; count += 1) data = deflateSync(data);
  const filters = Array.from({ length: times }, () => "/FlateDecode").join(" ");
  const said = `<< ${dictionary} /Filter [${filters}] /Length ${data.length} >>`;
  return Buffer.concat([Buffer.from(`9 0 obj\n${said}\nstream\n`), data, Buffer.from("\nendstream\nendobj\n")]);
}

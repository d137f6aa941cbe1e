import sharp from "sharp";
import { hidesOtherFile, type PictureFormat, partsOf } from "./picture-parts.ts";

/** Most pixels of a picture that is drawn anew: as many as a good telephone makes. */
const mostPixels = 25_000_000;
/** Longest side of a picture as the site keeps it. */
const longestSide = 1600;
/** A picture that is so much longer than it is wide is no picture of anything. */
const mostStretched = 20;
const shortestSide = 40;
const secondsAtMost = 20;
const quality = 82;

// Only the readers that are needed: no SVG, no PDF, no format with a language in it.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });
// A picture comes once, and the machine has other things to do meanwhile.
sharp.cache(false);
sharp.concurrency(1);

/** Why a picture is not taken. */
export type PictureFault = "unreadable" | "hides" | "animated" | "too-many-pixels" | "odd-shape";

export type Redrawn =
  | { kind: "drawn"; content: Buffer; width: number; height: number }
  | { kind: "refused"; fault: PictureFault };

/**
 * The picture as a WebP of our own making: the right way up, at most 1600 pixels long, with nothing in it of the camera,
 * the place or the editor that it came from.
 */
export async function redraw(bytes: Uint8Array, format: PictureFormat): Promise<Redrawn> {
  const fault = faultOfFile(bytes, format) ?? (await faultOfSize(bytes));
  if (fault) return { kind: "refused", fault };
  try {
    const { data, info } = await open(bytes)
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality })
      .timeout({ seconds: secondsAtMost })
      .toBuffer({ resolveWithObject: true });
    return { kind: "drawn", content: data, width: info.width, height: info.height };
  } catch {
    return { kind: "refused", fault: "unreadable" };
  }
}

function open(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", pages: 1 });
}

function faultOfFile(bytes: Uint8Array, format: PictureFormat): PictureFault | undefined {
  const parts = partsOf(bytes, format);
  if (!parts) return "unreadable";
  if (parts.isAnimated) return "animated";
  return hidesOtherFile(parts, format) ? "hides" : undefined;
}

/** The size is in the first bytes: a picture that is too large is never unfolded. */
async function faultOfSize(bytes: Uint8Array): Promise<PictureFault | undefined> {
  const size = await sizeOf(bytes);
  if (!size) return "unreadable";
  const [short, long] = [Math.min(...size), Math.max(...size)];
  if (short * long > mostPixels) return "too-many-pixels";
  return short < shortestSide || long > short * mostStretched ? "odd-shape" : undefined;
}

async function sizeOf(bytes: Uint8Array): Promise<[number, number] | undefined> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
    return [width, height];
  } catch {
    return undefined;
  }
}

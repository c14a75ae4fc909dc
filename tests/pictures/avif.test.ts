import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { measurePicture, preparePicture } from "../../src/pictures/measure-picture.ts";
import { avif } from "./pictures.ts";

const pixels = Buffer.from(Array.from({ length: 64 * 48 * 4 }, (_, index) => (index * 7) % 251));
const still = () =>
  sharp(pixels, { raw: { width: 64, height: 48, channels: 4 } })
    .avif({ effort: 0 })
    .toBuffer();

/** Four frames of 64 by 48: `ffmpeg -f lavfi -i testsrc=size=64x48:rate=2:duration=2 -c:v libaom-av1 -crf 50 sequence.avif`. */
const sequence = readFileSync(new URL("sequence.avif", import.meta.url));

const treatment = {
  rights: { credit: { "x-default": "О. Ткач" }, licence: "https://example.com/licence" },
  keep: false,
};

function withRights(bytes: Buffer): Buffer {
  const prepared = preparePicture(bytes, treatment);
  if ("what" in prepared) throw new Error(prepared.what);
  return Buffer.from(prepared.bytes);
}

test("an AVIF is recognised by any of its brands, the first or not", async () => {
  const general = await still();
  general.write("mif1", 8);
  expect(measurePicture(general)).toMatchObject({ type: "image/avif", width: 64, height: 48 });
});

test("a sequence is a picture without smaller sizes", () => {
  expect(measurePicture(sequence)).toMatchObject({ type: "image/avif", width: 64, height: 48, smaller: [] });
  const wide = Buffer.from(sequence);
  wide.writeUInt32BE(2000, wide.indexOf("ispe") + 8);
  const prepared = preparePicture(wide);
  expect(prepared).toMatchObject({ media: { width: 2000, smaller: [] } });
  expect(prepared).not.toHaveProperty("copy.path");
});

test.each(["heic", "heix", "mif1", "msf1"])("a file of the brand %s without AVIF is told apart", (brand) => {
  const other = avif(3, 2, brand);
  expect(measurePicture(other)).toEqual({
    what: "the file is HEIC, which few browsers and readers show",
    instead: "export it as JPEG",
  });
});

test("a video that begins like one is not taken for a picture", () => {
  expect(measurePicture(avif(3, 2, "mp42"))).toMatchObject({
    what: expect.stringContaining("not in a picture format"),
  });
});

describe("rights are added to an AVIF", () => {
  test("as XMP that describes the picture, whose pixels stay as they are", async () => {
    const before = await still();
    const after = withRights(before);
    const { xmpAsString, width, hasAlpha } = await sharp(after).metadata();
    expect(xmpAsString).toContain("О. Ткач");
    expect({ width, hasAlpha }).toEqual({ width: 64, hasAlpha: true });
    expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
  });

  test("and the frames of a sequence are still where it says they are", () => {
    const after = withRights(sequence);
    const framesOf = (bytes: Buffer) => {
      const place = bytes.readUInt32BE(bytes.indexOf("stco") + 12);
      return bytes.subarray(place, place + 600);
    };
    expect(after.length).toBeGreaterThan(sequence.length);
    expect(framesOf(after)).toEqual(framesOf(sequence));
  });

  test("whose layout may be broken anywhere", async () => {
    const whole = await still();
    for (let at = 40; at < 400; at++) {
      const broken = Buffer.from(whole);
      broken[at] = 0xff;
      expect(() => preparePicture(broken, treatment)).not.toThrow();
      expect(() => preparePicture(whole.subarray(0, at), treatment)).not.toThrow();
    }
  });
});

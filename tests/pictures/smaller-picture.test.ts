import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { measurePicture } from "../../src/pictures/measure-picture.ts";
import { renderSmaller, smallerSizes } from "../../src/pictures/smaller-picture.ts";
import { compileInto, outputFolder } from "../build/compiled.ts";
import { article, story, text } from "../content/content-folder.ts";

test.each([
  [480, []],
  [481, [480]],
  [1200, [480, 960]],
])("a picture %i pixels wide is never enlarged", (width, expected) => {
  expect(smallerSizes("/media/abc.png", width)).toEqual(
    expected.map((each) => ({ path: `/media/abc-${each}q80.webp`, width: each })),
  );
});

test("an animated WebP has no smaller sizes, even if a long profile precedes its frames", async () => {
  const frames = Buffer.alloc(600 * 20 * 3).fill(255, 600 * 10 * 3);
  const moving = sharp(frames, { raw: { width: 600, height: 20, channels: 3, pageHeight: 10 } }).withIccProfile("p3");
  expect(measurePicture(await moving.webp({ delay: [50, 50] }).toBuffer())).toMatchObject({ width: 600, smaller: [] });
});

test("a smaller picture keeps its shape, is upright and has no data of the camera", async () => {
  // Lying on its side, as cameras save upright pictures: Exif orientation 6.
  const bytes = await sharp({ create: { width: 1200, height: 600, channels: 3, background: "red" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { format, width, height, exif } = await sharp(
    await renderSmaller({ source: "camera.jpg", bytes }, 480),
  ).metadata();
  expect({ format, width, height, exif }).toEqual({ format: "webp", width: 480, height: 960, exif: undefined });
});

test("a truncated picture is reported at its place, and the catalogue stays", async () => {
  const output = outputFolder();
  const whole = await sharp({ create: { width: 1200, height: 600, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const named = { [`${story}/article.yaml`]: `${article}image: { file: cover.png }\n` };
  const described = { [`${story}/en.md`]: text.replace('."\n---', '."\nimage: { alt: "Red" }\n---') };
  await compileInto(output, {});
  const before = readFileSync(join(output, "catalogue.bin"));
  const half = { ...named, ...described, [`${story}/cover.png`]: whole.subarray(0, 200) };
  const result = await compileInto(output, half);
  expect(result).toMatchObject({
    problems: [{ path: `content/${story}/cover.png`, what: expect.stringContaining("truncated") }],
  });
  expect(readFileSync(join(output, "catalogue.bin"))).toEqual(before);
});

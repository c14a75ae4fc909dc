import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { listSizes } from "../../src/pictures/list-sizes.ts";
import { measurePicture, preparePicture } from "../../src/pictures/measure-picture.ts";
import { renderSizes } from "../../src/pictures/render-sizes.ts";
import { compileInto, outputFolder } from "../build/compiled.ts";
import { article, story, text } from "../content/content-folder.ts";

test.each([
  [480, [], undefined],
  [481, [480], undefined],
  [1200, [480, 960], undefined],
  [1600, [480, 960], undefined],
  [1601, [480, 960], { path: "/media/abc-1600q82.png", type: "image/png", width: 1600, height: 300 }],
])("a picture %i pixels wide is never enlarged", (width, expected, copy) => {
  const sizes = listSizes({ path: "/media/abc.png", width, height: 300 }, "image/png", Buffer.alloc(0));
  expect(sizes).toEqual({
    smaller: expected.map((each) => ({ path: `/media/abc-${each}q80.webp`, width: each })),
    ...(copy && { copy }),
  });
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
  const prepared = preparePicture(bytes);
  if ("what" in prepared) throw new Error(prepared.what);
  const rendered = [];
  for await (const { bytes } of renderSizes("camera.jpg", prepared)) rendered.push(await sharp(bytes).metadata());
  expect(rendered.map(({ format, width, height, exif }) => ({ format, width, height, exif }))).toEqual([
    { format: "webp", width: 480, height: 960, exif: undefined },
  ]);
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
    problems: [
      { path: `content/${story}/article.yaml`, field: "image.file", what: expect.stringContaining("truncated") },
    ],
  });
  expect(readFileSync(join(output, "catalogue.bin"))).toEqual(before);
});

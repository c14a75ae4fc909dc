import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderSource } from "../../src/content/folder/folder-source.ts";
import { createPictureRegistry } from "../../src/content/read/picture-registry.ts";
import { contentFolder } from "../content/content-folder.ts";
import { lyingJpeg, pictures, png } from "./pictures.ts";

function registryOf(files: Record<string, string | Uint8Array>) {
  const folder = contentFolder(files);
  const content = folderSource(folder);
  const registry = createPictureRegistry(content);
  /** Returns the picture, or its problem, for a reference from a folder of the content. */
  const picture = async (file: string, from = "") => {
    const start = content.folder(from);
    if (!start) throw new Error(`There is no folder ${from}`);
    const measured = await registry.measure(registry.find(start, file));
    return "media" in measured ? measured.media : measured;
  };
  return { folder, registry, picture };
}

test.each(Object.entries(pictures))(
  "%s is recognised by its bytes, whatever its name",
  async (type, { width, height, bytes }) => {
    const { picture } = registryOf({ "picture.txt": bytes });
    const ending = type === "image/jpeg" ? "jpg" : type.slice("image/".length);
    expect(await picture("picture.txt")).toEqual({
      path: expect.stringMatching(new RegExp(`^/media/[0-9a-f]{32}\\.${ending}$`)),
      type,
      length: bytes.length,
      width,
      height,
      smaller: [],
    });
  },
);

test("a photograph that lies on its side has the size in which it is shown", async () => {
  const { picture } = registryOf({ "a.jpg": lyingJpeg });
  expect(await picture("a.jpg")).toMatchObject({ width: 2, height: 3 });
});

test("a picture's path is the beginning of its SHA-256", async () => {
  const { picture } = registryOf({ "a.gif": pictures["image/gif"].bytes });
  const hash = await crypto.subtle.digest("SHA-256", new Uint8Array(pictures["image/gif"].bytes));
  const path = `/media/${Buffer.from(hash).toString("hex").slice(0, 32)}.gif`;
  expect(await picture("a.gif")).toMatchObject({ path });
});

test("the same bytes have the same path, whatever their name", async () => {
  const { picture } = registryOf({ "longer.png": png(1, 1), "a.png": png(1, 1), "c.png": png(2, 1) });
  const one = await picture("longer.png");
  expect(await picture("a.png")).toEqual(one);
  expect(await picture("c.png")).not.toMatchObject({ path: "path" in one && one.path });
});

test("a picture in another folder of the content may be named", async () => {
  const { picture } = registryOf({ "articles/a/map.png": png(1, 1), "articles/b/en.md": "" });
  expect(await picture("../a/map.png", "articles/b")).toMatchObject({ width: 1 });
});

test.each([
  ["empty", "", "the file is empty", "save the picture again"],
  [
    "not a picture",
    "Hello",
    "the file is not in a picture format that readers show",
    "save it as PNG, JPEG, WebP, AVIF or GIF; write a link to a video or a sound",
  ],
  [
    "an SVG",
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "SVG can carry scripts and is not served",
    "save it as PNG, JPEG, WebP, AVIF or GIF",
  ],
  [
    "a broken PNG",
    png(1, 1).subarray(0, 14),
    "the file begins like image/png but is damaged",
    "save the picture again",
  ],
  ["a PNG without a width", png(0, 1), "the file begins like image/png but is damaged", "save the picture again"],
  [
    "a broken JPEG",
    pictures["image/jpeg"].bytes.subarray(0, 5),
    "the file begins like image/jpeg but is damaged",
    "save the picture again",
  ],
])("a file that is %s is a problem", async (_, contents, what, instead) => {
  const { picture } = registryOf({ "a.png": contents });
  expect(await picture("a.png")).toEqual({ what, instead });
});

test("a missing file is a problem that names the nearest, even in a folder below", async () => {
  const { picture } = registryOf({ "covr.png": png(1, 1), "img/a.png": png(1, 1) });
  expect(await picture("cover.png")).toEqual({
    what: 'there is no file "cover.png"',
    instead: 'did you mean "covr.png"?',
  });
  expect(await picture("img/b.png")).toEqual({
    what: 'there is no file "img/b.png"',
    instead: 'did you mean "img/a.png"?',
  });
  expect(await picture("covr.webp")).toMatchObject({ instead: 'did you mean "covr.png"?' });
  expect(await picture("imgs/a.png")).toEqual({
    what: 'there is no file "imgs/a.png"',
    instead: "add the picture, or name one that exists",
  });
});

test("a folder is not a picture, and neither is the content folder itself", async () => {
  const { folder, picture } = registryOf({});
  mkdirSync(join(folder, "cover.png"));
  expect(await picture("cover.png")).toEqual({
    what: '"cover.png" is a folder',
    instead: "name a picture in it",
  });
  expect(await picture("")).toMatchObject({ what: '"" is outside the content folder' });
});

test.each(["../secret.png", "../missing.png", "a/../../secret.png", "/etc/hostname", "a\0.png"])(
  "%j is outside the content folder",
  async (file) => {
    const { folder, picture } = registryOf({ "secret.png": png(1, 1) });
    writeFileSync(join(folder, "../secret.png"), png(1, 1));
    expect(await picture(file)).toEqual({
      what: `${JSON.stringify(file)} is outside the content folder`,
      instead: "copy the picture into the story's folder",
    });
  },
);

test("a symbolic link to a file or a folder may not lead out of the content folder", async () => {
  const { folder, picture } = registryOf({ "inside.png": png(1, 1) });
  writeFileSync(join(folder, "../secret.png"), png(1, 1));
  symlinkSync(join(folder, "../secret.png"), join(folder, "out.png"));
  symlinkSync(join(folder, ".."), join(folder, "up"));
  symlinkSync(join(folder, "inside.png"), join(folder, "in.png"));
  expect(await picture("out.png")).toMatchObject({
    what: '"out.png" is outside the content folder',
  });
  expect(await picture("up/secret.png")).toMatchObject({
    what: '"up/secret.png" is outside the content folder',
  });
  expect(await picture("in.png")).toMatchObject({ width: 1 });
});

test("a picture that is larger than Cloudflare's limit is a problem", async () => {
  const { folder, picture } = registryOf({ "a.png": png(1, 1) });
  truncateSync(join(folder, "a.png"), 25 * 1024 * 1024 + 1);
  expect(await picture("a.png")).toEqual({
    what: '"a.png" has 26214401 bytes',
    instead: "make it smaller: at most 25 MiB can be served",
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { imageSize } from "image-size";
import sharp, { type Sharp } from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import { compileInto, libraryIn, outputFolder } from "../build/compiled.ts";
import { contentFolder, type Files, lines, png, site } from "../content/content-folder.ts";
import { instant } from "../support/instant.ts";
import { xmlTree } from "../support/xml-tree.ts";

const blue = { r: 10, g: 79, b: 163, alpha: 1 };
const nothing = { r: 0, g: 0, b: 0, alpha: 0 };

/** A bar in the middle, half as wide and half as high as the picture. */
function bar(width: number, height: number, colours: { readonly bar: string; readonly ground?: typeof blue }) {
  const { bar: background, ground = nothing } = colours;
  const input = {
    create: { width: Math.ceil(width / 2), height: Math.ceil(height / 2), channels: 4, background },
  } as const;
  return sharp({ create: { width, height, channels: 4, background: ground } }).composite([{ input }]);
}

const wideLogo = () => bar(800, 200, { bar: "black" }).png().toBuffer();
const squareIcon = () => bar(600, 600, { bar: "red" }).png().toBuffer();

const named = (fields: string, files: Files): Files => ({ "site.yaml": `${site}${fields}`, ...files });
const withLogo = async (): Promise<Files> => named("  logo: logo.png\n", { "logo.png": await wideLogo() });
const withBoth = async (): Promise<Files> =>
  named("  logo: logo.png\n  icon: icon.png\n", { "logo.png": await wideLogo(), "icon.png": await squareIcon() });

/** The compiled newsroom, as it is served. */
async function served(files: Files, output = outputFolder()) {
  const result = await compileInto(output, files);
  if ("problems" in result) throw new Error(lines(result.problems).join("\n"));
  const app = createApp({ library: libraryIn(output), now: () => instant("2026-02-01T00:00:00Z") });
  const text = async (path: string) => (await app.request(path, { headers: { Accept: "*/*" } })).text();
  const asset = (address: string) =>
    readFileSync(join(output, "assets", new URL(address, "https://news.example").pathname));
  const channel = xmlTree(await text("/en/rss.xml")).children[0];
  if (typeof channel !== "object") throw new Error("RSS has a channel");
  const json = JSON.parse(await text("/en/feed.json"));
  return {
    output,
    asset,
    notices: lines(result.notices),
    rss: { channel: fieldsOf(channel), image: fieldsOf(childOf(channel, "image")) },
    atom: fieldsOf(xmlTree(await text("/en/atom.xml"))),
    json: json as { icon?: string; favicon?: string },
    page: await text("/en/"),
  };
}

/** The newsrooms whose pictures most tests look at, compiled once. */
const folder = mkdtempSync(join(tmpdir(), "polyfeed-images-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let logoOnly: ReturnType<typeof served> | undefined;
let logoAndIcon: ReturnType<typeof served> | undefined;

async function ofLogo() {
  logoOnly ??= withLogo().then((files) => served(files, join(folder, "logo")));
  return logoOnly;
}

async function ofBoth() {
  logoAndIcon ??= withBoth().then((files) => served(files, join(folder, "both")));
  return logoAndIcon;
}

type Tree = ReturnType<typeof xmlTree>;

function childOf(tree: Tree, name: string): Tree | undefined {
  return tree.children.find((child) => typeof child === "object" && child.name === name) as Tree | undefined;
}

/** The texts of the elements below, by name without its namespace. */
function fieldsOf(tree: Tree | undefined): Readonly<Record<string, string>> {
  const fields = tree?.children.flatMap((child) =>
    typeof child === "object" ? [[child.name.replace(/^\{.*\}/, ""), String(child.children[0])] as const] : [],
  );
  // The first of each name counts.
  return Object.fromEntries((fields ?? []).reverse());
}

async function seen(bytes: Buffer) {
  const { format, width, height, hasAlpha } = await sharp(bytes).metadata();
  return { format, width, height, isOpaque: !hasAlpha || (await sharp(bytes).stats()).isOpaque };
}

async function pixel(bytes: Buffer, left: number, top: number): Promise<readonly number[]> {
  return [...(await sharp(bytes).ensureAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

/** Red, green, blue and alpha in the upper left corner and in the middle. */
async function cornerAndMiddle(bytes: Buffer) {
  const { width, height } = await sharp(bytes).metadata();
  return [await pixel(bytes, 0, 0), await pixel(bytes, Math.floor(width / 2), Math.floor(height / 2))];
}

const opaquePng = (width: number, height: number) => ({ format: "png", width, height, isOpaque: true });

describe("of a wide logo", () => {
  test("RSS has all of it, at most 144 pixels wide, with its size, and the channel's title and link", async () => {
    const { rss, asset } = await ofLogo();
    expect(rss.image).toEqual({
      url: expect.stringMatching(/^https:\/\/news\.example\/media\/.+\.png$/),
      title: rss.channel.title,
      link: rss.channel.link,
      width: "144",
      height: "36",
    });
    expect(await seen(asset(rss.image.url ?? ""))).toEqual(opaquePng(144, 36));
  });

  test("Atom has a logo twice as wide as high, and a square icon that is small", async () => {
    const { atom, asset } = await ofLogo();
    expect(await seen(asset(atom.logo ?? ""))).toEqual(opaquePng(512, 256));
    expect(await seen(asset(atom.icon ?? ""))).toEqual(opaquePng(96, 96));
  });

  test("JSON Feed has a square icon of 512 pixels, and a favicon that is square and not below 64", async () => {
    const { json, asset } = await ofLogo();
    expect(await seen(asset(json.icon ?? ""))).toEqual(opaquePng(512, 512));
    expect(await seen(asset(json.favicon ?? ""))).toEqual(opaquePng(96, 96));
  });

  test("a phone gets 180 pixels without transparency", async () => {
    expect(await seen((await ofLogo()).asset("/apple-touch-icon.png"))).toEqual(opaquePng(180, 180));
  });

  test("the square shows all of it, centred, on white", async () => {
    const { json, asset } = await ofLogo();
    const icon = asset(json.icon ?? "");
    const white = [255, 255, 255, 255];
    expect(await cornerAndMiddle(icon)).toEqual([white, [0, 0, 0, 255]]);
    // The bar is half as wide and an eighth as high as the square.
    expect([await pixel(icon, 140, 256), await pixel(icon, 120, 256)]).toEqual([[0, 0, 0, 255], white]);
    expect([await pixel(icon, 256, 230), await pixel(icon, 256, 215)]).toEqual([[0, 0, 0, 255], white]);
  });

  test("a notice says so once, at the field that names it", async () => {
    expect((await ofLogo()).notices).toEqual([
      'content/site.yaml:11:9 publisher.logo: notice: the logo is 800 by 200 pixels, so square icons show it small on a plain background; add "icon:" with a square picture, of 512 by 512 pixels or more',
    ]);
  });
});

describe("of the newsroom's own icon", () => {
  test("the logo itself is served, since pages name it, but of the icon only its renditions", async () => {
    const { output } = await ofBoth();
    const media = join(output, "assets/media");
    const pictures = readdirSync(media).filter((name) => !name.endsWith(".ico"));
    const sizes = pictures
      .map((name) => imageSize(readFileSync(join(media, name))))
      .map(({ width, height }) => `${width}x${height}`);
    expect(sizes).toContain("800x200");
    expect(sizes.filter((size) => ["600x600", "480x480"].includes(size))).toEqual([]);
  });

  test("square renditions are made from it and keep their transparency, others from the logo", async () => {
    const { atom, json, rss, asset, notices } = await ofBoth();
    for (const address of [json.icon, json.favicon, atom.icon]) {
      expect(await cornerAndMiddle(asset(address ?? ""))).toEqual([
        [0, 0, 0, 0],
        [255, 0, 0, 255],
      ]);
    }
    for (const address of [atom.logo, rss.image.url]) {
      expect(await cornerAndMiddle(asset(address ?? ""))).toEqual([
        [255, 255, 255, 255],
        [0, 0, 0, 255],
      ]);
    }
    expect(notices).toEqual([]);
  });

  test("a phone gets it on white, since it would put black behind it", async () => {
    expect(await cornerAndMiddle((await ofBoth()).asset("/apple-touch-icon.png"))).toEqual([
      [255, 255, 255, 255],
      [255, 0, 0, 255],
    ]);
  });

  test("the logo is rendered from it if there is none", async () => {
    const { atom, rss, asset, notices } = await served(named("  icon: icon.png\n", { "icon.png": await squareIcon() }));
    expect(await seen(asset(atom.logo ?? ""))).toEqual(opaquePng(512, 256));
    expect(await seen(asset(rss.image.url ?? ""))).toEqual(opaquePng(144, 144));
    expect(notices).toEqual([]);
  });
});

test("a square logo is the icon, without a notice", async () => {
  const { json, asset, notices } = await served(named("  logo: icon.png\n", { "icon.png": await squareIcon() }));
  expect((await cornerAndMiddle(asset(json.icon ?? "")))[0]).toEqual([0, 0, 0, 0]);
  expect(notices).toEqual([]);
});

test.each([
  ["icon", 179],
  ["logo", 100],
])("a square %s of %i pixels is accepted, with a notice that it is enlarged", async (field, side) => {
  const picture = await bar(side, side, { bar: "red" }).png().toBuffer();
  const { json, asset, notices } = await served(named(`  ${field}: small.png\n`, { "small.png": picture }));
  expect(await seen(asset(json.icon ?? ""))).toMatchObject({ width: 512, height: 512 });
  expect(notices).toEqual([
    `content/site.yaml:11:9 publisher.${field}: notice: it is ${side} by ${side} pixels, so icons made from it are blurred; save it with 512 by 512 pixels or more`,
  ]);
});

test("without logo and icon, no format has one, no page names one, and none is written", async () => {
  const { rss, atom, json, page, output, notices } = await served({});
  expect(rss.image).toEqual({});
  expect(atom).not.toHaveProperty("icon");
  expect(atom).not.toHaveProperty("logo");
  expect(json).not.toHaveProperty("icon");
  expect(json).not.toHaveProperty("favicon");
  expect(page).not.toMatch(/rel="[^"]*icon/);
  expect(readdirSync(join(output, "assets")).sort()).toEqual(["_headers", "assets"]);
  expect(notices).toEqual([]);
});

describe("the background of a logo", () => {
  const icon = async (logo: Buffer) => {
    const { json, asset } = await served(named("  logo: logo.png\n", { "logo.png": logo }));
    return cornerAndMiddle(asset(json.icon ?? ""));
  };

  test("is its own if it has one, so that no edge shows", async () => {
    const own = [10, 79, 163, 255];
    expect(await icon(await bar(800, 200, { bar: "white", ground: blue }).png().toBuffer())).toEqual([
      own,
      [255, 255, 255, 255],
    ]);
  });

  test("is its own even if JPEG has blurred it", async () => {
    const [corner] = await icon(await bar(800, 200, { bar: "white", ground: blue }).jpeg({ quality: 60 }).toBuffer());
    for (const [index, level] of [10, 79, 163].entries())
      expect(Math.abs((corner?.[index] ?? 0) - level)).toBeLessThan(6);
  });

  test.each(["white", "#ffdd00"])("is dark under a logo in %s without a background", async (colour) => {
    const [corner] = await icon(await bar(800, 200, { bar: colour }).png().toBuffer());
    expect(corner).toEqual([34, 34, 34, 255]);
  });

  test("is white if the corners differ", async () => {
    const half = { create: { width: 400, height: 200, channels: 3, background: "navy" } } as const;
    const logo = sharp({ create: { width: 800, height: 200, channels: 3, background: "maroon" } });
    expect(
      (
        await icon(
          await logo
            .composite([{ input: half, left: 0, top: 0 }])
            .png()
            .toBuffer(),
        )
      )[0],
    ).toEqual([255, 255, 255, 255]);
  });
});

const frames = Buffer.alloc(800 * 400 * 3, 255).fill(0, 800 * 200 * 3);

test.each<readonly [string, () => Sharp]>([
  ["WebP", () => bar(800, 200, { bar: "red" }).webp({ lossless: true })],
  ["AVIF", () => bar(800, 200, { bar: "red" }).avif()],
  ["GIF", () => bar(800, 200, { bar: "red" }).gif()],
  [
    "a GIF that moves",
    () => sharp(frames, { raw: { width: 800, height: 400, channels: 3, pageHeight: 200 } }).gif({ delay: [50, 50] }),
  ],
  ["a JPEG in CMYK", () => bar(800, 200, { bar: "red" }).flatten().toColourspace("cmyk").jpeg()],
  ["a PNG in grey", () => bar(800, 200, { bar: "grey" }).toColourspace("b-w").png()],
  ["a PNG of 16 bits", () => bar(800, 200, { bar: "red" }).toColourspace("rgb16").png()],
])("%s becomes PNGs of 8 bits in sRGB", async (_, make) => {
  const { rss, atom, json, asset } = await served(named("  logo: logo.png\n", { "logo.png": await make().toBuffer() }));
  for (const address of [rss.image.url, atom.logo, atom.icon, json.icon, json.favicon, "/apple-touch-icon.png"]) {
    const metadata = await sharp(asset(address ?? "")).metadata();
    expect(metadata).toMatchObject({ format: "png", space: "srgb", depth: "uchar" });
    expect(metadata).not.toHaveProperty("pages");
  }
});

test("a logo that lies on its side is turned upright", async () => {
  const logo = await bar(200, 800, { bar: "black", ground: blue }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { rss, asset } = await served(named("  logo: logo.jpg\n", { "logo.jpg": logo }));
  expect(rss.image).toMatchObject({ width: "144", height: "36" });
  const image = asset(rss.image.url ?? "");
  const { exif, ...upright } = await sharp(image).metadata();
  expect([upright.width, upright.height, exif]).toEqual([144, 36, undefined]);
  // The bar, half as wide as the picture, is left of the middle only if the picture is upright.
  expect(Math.max(...(await pixel(image, 48, 18)).slice(0, 3))).toBeLessThan(20);
});

test.each([
  [100, 900, "44", "400"],
  [50, 20, "50", "20"],
  [3000, 2, "144", "1"],
])("a logo of %i by %i pixels is in RSS as %s by %s: not distorted or enlarged", async (width, height, ...size) => {
  const logo = await bar(width, height, { bar: "black" }).png().toBuffer();
  const { rss, asset } = await served(named("  logo: logo.png\n", { "logo.png": logo }));
  expect([rss.image.width, rss.image.height]).toEqual(size);
  expect(await seen(asset(rss.image.url ?? ""))).toEqual(opaquePng(Number(size[0]), Number(size[1])));
});

describe("/favicon.ico", () => {
  /** The PNGs that its directory points to. */
  function imagesIn(ico: Buffer): readonly Buffer[] {
    return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + index * 16;
      const offset = ico.readUInt32LE(entry + 12);
      return ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
    });
  }

  test("is an ICO of 16, 32 and 48 pixels, as another program reads it", async () => {
    const { asset } = await ofLogo();
    const ico = asset("/favicon.ico");
    expect(imageSize(ico)).toMatchObject({
      type: "ico",
      images: [
        { width: 16, height: 16 },
        { width: 32, height: 32 },
        { width: 48, height: 48 },
      ],
    });
    const images = imagesIn(ico);
    expect(await Promise.all(images.map(seen))).toEqual([16, 32, 48].map((side) => opaquePng(side, side)));
    // Nothing is left over or overlaps.
    expect(6 + 3 * 16 + images.reduce((sum, { length }) => sum + length, 0)).toBe(ico.length);
  });

  test("has 32 bits per pixel, as its directory says, with and without transparency", async () => {
    for (const { asset } of [await ofLogo(), await ofBoth()]) {
      for (const image of imagesIn(asset("/favicon.ico"))) {
        expect(await sharp(image).metadata()).toMatchObject({ channels: 4, depth: "uchar" });
      }
    }
  });

  test("keeps an icon's transparency", async () => {
    const images = imagesIn((await ofBoth()).asset("/favicon.ico"));
    expect(await Promise.all(images.map(async (image) => (await cornerAndMiddle(image))[0]?.[3]))).toEqual([0, 0, 0]);
  });
});

describe("compiled again", () => {
  const fixed = (output: string) =>
    ["favicon.ico", "apple-touch-icon.png"].map((name) => readFileSync(join(output, "assets", name)));
  const files = (output: string) => readdirSync(join(output, "assets"), { recursive: true, encoding: "utf8" }).sort();

  test("the same content gives the same bytes under the same names, in another folder too", async () => {
    const content = await withBoth();
    const [one, other] = [await served(content), await served(content)];
    expect(files(one.output)).toEqual(files(other.output));
    for (const path of files(one.output)) {
      if (statSync(join(one.output, "assets", path)).isFile())
        expect(one.asset(`/${path}`)).toEqual(other.asset(`/${path}`));
    }
  });

  test("another picture under the same name gives other icons, and nothing is left of the old ones", async () => {
    const output = outputFolder();
    const content = contentFolder(await withBoth());
    await compile({ content, output });
    const [before, named] = [fixed(output), files(output)];
    writeFileSync(join(content, "icon.png"), await bar(600, 600, { bar: "green" }).png().toBuffer());
    await compile({ content, output });
    const after = fixed(output);
    for (const [index, bytes] of after.entries()) expect(bytes.equals(before[index] ?? bytes)).toBe(false);
    const fresh = outputFolder();
    await compile({ content, output: fresh });
    expect(fixed(output)).toEqual(fixed(fresh));
    expect(files(output)).toEqual(files(fresh));
    expect(files(output)).not.toEqual(named);
  });

  test("icons at fixed addresses are removed with the logo", async () => {
    const output = outputFolder();
    const content = contentFolder(await withLogo());
    await compile({ content, output });
    expect(existsSync(join(output, "assets/favicon.ico"))).toBe(true);
    writeFileSync(join(content, "site.yaml"), site);
    await compile({ content, output });
    expect(existsSync(join(output, "assets/favicon.ico"))).toBe(false);
    expect(existsSync(join(output, "assets/apple-touch-icon.png"))).toBe(false);
  });
});

test("a truncated logo is reported at its place, and the last result stays", async () => {
  const output = outputFolder();
  await compileInto(output, await withLogo());
  const before = readFileSync(join(output, "assets/favicon.ico"));
  const logo = (await bar(700, 300, { bar: "black" }).png().toBuffer()).subarray(0, 200);
  const result = await compileInto(output, named("  logo: logo.png\n", { "logo.png": logo }));
  expect(result).toMatchObject({
    problems: [{ path: "content/logo.png", what: expect.stringContaining("truncated") }],
  });
  expect(readFileSync(join(output, "assets/favicon.ico"))).toEqual(before);
});

test.each([
  [
    "is not square",
    "  icon: icon.png\n",
    async () => ({ "icon.png": await wideLogo() }),
    'content/site.yaml:11:9 publisher.icon: the icon is 800 by 200 pixels, which is not square; crop it to a square, such as 200 by 200, or name it as "logo:", which may have any shape',
  ],
  [
    "is a pixel short of a square",
    "  icon: icon.png\n",
    async () => ({ "icon.png": await bar(512, 511, { bar: "red" }).png().toBuffer() }),
    'content/site.yaml:11:9 publisher.icon: the icon is 512 by 511 pixels, which is not square; crop it to a square, such as 511 by 511, or name it as "logo:", which may have any shape',
  ],
  [
    "is missing",
    "  logo: logo.png\n  icon: icn.png\n",
    async () => ({ "logo.png": png, "icon.png": png }),
    'content/site.yaml:12:9 publisher.icon: there is no file "icn.png"; did you mean "icon.png"?',
  ],
  [
    "is an SVG",
    "  icon: icon.svg\n",
    async () => ({ "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
    "content/site.yaml:11:9 publisher.icon: SVG can carry scripts and is not served; save it as PNG, JPEG, WebP, AVIF or GIF",
  ],
])("an icon that %s is a problem, and nothing is written", async (_, fields, files, expected) => {
  const output = outputFolder();
  const result = await compileInto(output, named(fields, await files()));
  expect("problems" in result && lines(result.problems)).toEqual([expected]);
  expect(existsSync(join(output, "assets"))).toBe(false);
});

test("an icon at a fixed address is cached for a day at most, and any site may show it", async () => {
  const { output, asset } = await ofLogo();
  const rules = new Map(
    asset("/_headers")
      .toString()
      .split(/\n(?=\/)/)
      .map((rule) => rule.trim().split(/\n\s+/))
      .map(([path, ...headers]) => [path, headers]),
  );
  const names = readdirSync(join(output, "assets"), { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.name !== "_headers" ? entry.name : [],
  );
  expect(names.sort()).toEqual(["apple-touch-icon.png", "favicon.ico"]);
  for (const name of names) {
    expect(rules.get(`/${name}`)).toEqual([
      "Cache-Control: public, max-age=86400, must-revalidate",
      "Access-Control-Allow-Origin: *",
      "Cross-Origin-Resource-Policy: cross-origin",
      "X-Content-Type-Options: nosniff",
    ]);
  }
});

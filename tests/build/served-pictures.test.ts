import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import exifr from "exifr";
import { imageSize } from "image-size";
import sharp, { type Sharp } from "sharp";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { compile } from "../../src/build/compile.ts";
import type { ContentSource } from "../../src/content/source/content-source.ts";
import { article, change, type Files, lines, story, text, valid } from "../content/content-folder.ts";
import { instant } from "../support/instant.ts";
import { memorySource } from "../support/memory-source.ts";
import { compileInto, libraryIn, outputFolder } from "./compiled.ts";

/**
 * Returns a grey JPEG of this size with the metadata of a small picture; to encode so many pixels would take long. With the tables of
 * ITU-T T.81, annex K, every grey block of 8 by 8 pixels is the bits 00 (no difference) and 1010 (end of the block): four are three
 * bytes.
 */
async function enlarge(picture: Sharp, width: number, height: number): Promise<Buffer> {
  const small = await picture.toColourspace("b-w").jpeg({ optimiseCoding: false }).toBuffer();
  const frame = small.indexOf(Buffer.from([0xff, 0xc0]));
  small.writeUInt16BE(height, frame + 5);
  small.writeUInt16BE(width, frame + 7);
  const scan = small.indexOf(Buffer.from([0xff, 0xda]), frame);
  const blocks = Buffer.alloc((((width / 8) * height) / 8 / 4) * 3, Buffer.from([0x28, 0xa2, 0x8a]));
  const head = small.subarray(0, scan + 2 + small.readUInt16BE(scan + 2));
  return Buffer.concat([head, blocks, Buffer.from([0xff, 0xd9])]);
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0a4fa3" } });

/** A photograph that says where it was taken, and by what. */
const photograph = (width: number, height: number) =>
  plain(width, height).withExif({
    IFD0: { Artist: "Olha Tkach", Make: "Canon" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 1/1 2/1", GPSLongitudeRef: "E", GPSLongitude: "36/1 1/1 2/1" },
  });

/** The files of a story whose lead picture is also in its text. @param fields of `image`, and more lines of article.yaml */
function storyWith(
  file: string,
  bytes: Uint8Array,
  fields = "",
  more = "",
  credit = 'credit: "O. Tkach / The Agency"',
): Files {
  const words = `."\nimage: { alt: "The port"${credit && `, ${credit}`} }\n---`;
  return {
    [`${story}/article.yaml`]: `${article}image: { file: ${file}${fields} }\n${more}`,
    [`${story}/en.md`]: change(text, '."\n---', words).replace("Body.", `Body.\n\n![The port](${file})`),
    [`${story}/${file}`]: bytes,
  };
}

async function serve(files: Files, output = outputFolder()) {
  const result = await compileInto(output, files);
  if ("problems" in result) throw new Error(lines(result.problems).join("\n"));
  const app = createApp({ library: libraryIn(output), now: () => instant("2026-02-01T00:00:00Z") });
  const get = async (path: string) => (await app.request(path, { headers: { Accept: "*/*" } })).text();
  return {
    notices: lines(result.notices),
    rss: await get("/en/rss.xml"),
    json: JSON.parse(await get("/en/feed.json")),
    page: await get("/en/articles/first"),
    asset: (address: string) => readFileSync(join(output, "assets", new URL(address, "https://news.example").pathname)),
    assets: () => readdirSync(join(output, "assets/media")).sort(),
  };
}

const addressesIn = (document: string, pattern: RegExp) =>
  Array.from(document.matchAll(pattern), ([, url = ""]) => url);

test("a picture of 144 million pixels is at most 1600 wide in feeds and bodies, at one address, with its credit and no place", async () => {
  const bytes = await enlarge(photograph(8, 8), 16000, 9000);
  const { rss, page, asset } = await serve(storyWith("port.jpg", bytes));
  const inFeed = addressesIn(rss, /(?:<enclosure[^>]* url="|<media:content[^>]* url="|<img src=')([^"']+)/g);
  expect(inFeed).toHaveLength(4);
  expect(new Set(inFeed).size).toBe(1);
  const [url = ""] = inFeed;
  const copy = asset(url);
  expect(imageSize(copy)).toMatchObject({ type: "jpg", width: 1600, height: 900 });
  expect(rss).toContain(`length="${copy.length}" type="image/jpeg"`);
  expect(rss).toContain("width='1600' height='900'");
  const facts = await exifr.parse(copy, { xmp: true, iptc: true });
  expect(facts).toMatchObject({ Credit: "O. Tkach / The Agency" });
  expect(Object.keys(facts)).not.toContain("latitude");
  expect(Object.keys(facts)).not.toContain("Make");
  // The page has smaller sizes too, and none that is larger.
  const [srcset = ""] = addressesIn(page, /srcset="([^"]+)"/g);
  expect(srcset.match(/\d+w/g)).toEqual(["480w", "960w", "1600w"]);
  expect(page).toContain(`<meta property="og:image" content="${url}">`);
});

const formats: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg(),
  png: (picture) => picture.png(),
  webp: (picture) => picture.webp(),
  avif: (picture) => picture.avif({ effort: 0 }),
  gif: (picture) => picture.gif(),
};

test.each([
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["webp", "image/webp"],
  ["avif", "image/jpeg"],
  ["gif", "image/png"],
])("a wide %s has a copy of the type %s, whose facts are true", async (name, type) => {
  const bytes = await formats[name]?.(plain(1700, 20)).toBuffer();
  const { json, asset, assets } = await serve(storyWith(`port.${name}`, bytes ?? Buffer.alloc(0), "", "", ""));
  const [item] = json.items;
  const { url, mime_type, size_in_bytes } = item.attachments[0];
  expect(mime_type).toBe(type);
  expect(asset(url)).toHaveLength(size_in_bytes);
  const { format, width, height } = await sharp(asset(url)).metadata();
  expect({ type: `image/${format}`, width, height }).toEqual({ type, width: 1600, height: 19 });
  // The original, its copy, and two smaller sizes.
  expect(assets()).toHaveLength(4);
});

test("a copy is upright, and keeps transparency", async () => {
  // White above, black below; once it is turned clockwise, black is on the left.
  const halves = Buffer.alloc(30 * 2000).fill(255, 0, 30 * 1000);
  const raw = { width: 30, height: 2000, channels: 1 } as const;
  const lying = await sharp(halves, { raw }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const turned = await serve(storyWith("port.jpg", lying));
  expect(turned.rss).toContain("width='1600' height='24'");
  const copy = turned.asset(turned.json.items[0].image);
  expect(imageSize(copy)).toMatchObject({ width: 1600, height: 24 });
  const shades = await sharp(copy).toColourspace("b-w").raw().toBuffer();
  expect([shades[100], shades[1500]].map((shade = 128) => Math.round(shade / 255))).toEqual([0, 1]);

  const clear = {
    create: { width: 1700, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
  } as const;
  for (const [name, bytes] of [
    ["port.png", await sharp(clear).png().toBuffer()],
    ["port.avif", await sharp(clear).avif({ effort: 0 }).toBuffer()],
  ] as const) {
    const { json, asset } = await serve(storyWith(name, bytes));
    expect((await sharp(asset(json.items[0].image)).stats()).isOpaque).toBe(false);
  }
});

test("an animation is served as it is, however wide", async () => {
  const frames = Buffer.alloc(1700 * 20 * 3).fill(255, 1700 * 10 * 3);
  const moving = sharp(frames, { raw: { width: 1700, height: 20, channels: 3, pageHeight: 10 } });
  for (const [name, bytes] of [
    [
      "port.gif",
      await moving
        .clone()
        .gif({ delay: [50, 50] })
        .toBuffer(),
    ],
    [
      "port.webp",
      await moving
        .clone()
        .webp({ delay: [50, 50] })
        .toBuffer(),
    ],
  ] as const) {
    const { json, asset, assets } = await serve(storyWith(name, bytes, "", "", ""));
    expect(assets()).toHaveLength(1);
    expect(await sharp(asset(json.items[0].image)).metadata()).toMatchObject({ pages: 2, width: 1700 });
  }
});

test.each(["", ", provenance: keep"])(
  "two stories with the same picture and different credits have a file each%s",
  async (fields) => {
    const bytes = await plain(1700, 20).jpeg().toBuffer();
    const second = "articles/2026-01-04-second";
    const ofSecond = Object.fromEntries(
      Object.entries(storyWith("port.jpg", bytes, fields, "", 'credit: "I. Koval"')).map(([path, content]) => [
        path.replace(story, second),
        typeof content === "string"
          ? content.replace("id: first", "id: second").replace("lead:", "slug: second\nlead:")
          : content,
      ]),
    );
    const { json, asset } = await serve({ ...storyWith("port.jpg", bytes, fields), ...ofSecond });
    const credits = json.items.map(async ({ image, id }: { image: string; id: string }) => {
      const { Credit } = await exifr.parse(asset(image), { xmp: true });
      return [id.split("/").at(-1), Credit];
    });
    expect(Object.fromEntries(await Promise.all(credits))).toEqual({
      first: "O. Tkach / The Agency",
      second: "I. Koval",
    });
  },
);

test("a file of another story may be shown with a credit of its own", async () => {
  const bytes = await plain(20, 10).jpeg().toBuffer();
  const second = "articles/2026-01-04-second";
  const name = "../2026-01-03-first/port.jpg";
  const { rss, asset } = await serve({
    ...storyWith("port.jpg", bytes),
    [`${second}/article.yaml`]: `${article.replace("id: first", "id: second")}files: { ${name}: { credit: "I. Koval" } }\n`,
    [`${second}/en.md`]: text.replace("Body.", `![The port](${name})`),
  });
  const shown = new Set(addressesIn(rss, /<img src='([^']+)/g));
  const credits = Array.from(shown, async (url) => (await exifr.parse(asset(url), { xmp: true })).Credit);
  expect((await Promise.all(credits)).sort()).toEqual(["I. Koval", "O. Tkach / The Agency"]);
});

/** A source that lists the pictures that are read from it. */
function counting(source: ContentSource) {
  const read: string[] = [];
  const file: ContentSource["file"] = (path) => {
    read.push(path);
    return source.file(path);
  };
  return { content: { ...source, file }, read };
}

test("the second compile reads no picture, a lost copy is made again, and a change of a text renders nothing", async () => {
  const output = outputFolder();
  const bytes = await plain(1700, 20).png().toBuffer();
  const source = memorySource({ ...valid, ...storyWith("port.png", bytes) });
  const { content, read } = counting(source);
  const run = async () => {
    read.length = 0;
    const result = await compile({ content, output });
    if ("problems" in result) throw new Error(lines(result.problems).join("\n"));
    return readdirSync(join(output, "assets/media")).map((name) => [
      name,
      readFileSync(join(output, "assets/media", name)),
    ]);
  };
  const first = await run();
  expect(read.length).toBeGreaterThan(0);
  expect(await run()).toEqual(first);
  expect(read).toEqual([]);

  const lost = readdirSync(join(output, "pictures")).find((name) => name.includes("1600")) ?? "";
  rmSync(join(output, "pictures", lost));
  rmSync(join(output, "assets/media", lost));
  expect(await run()).toEqual(first);
  expect(read.length).toBeGreaterThan(0);

  // What is in the store is used as it is: a file that is not a picture shows that nothing was rendered.
  writeFileSync(join(output, "pictures", lost), "stored");
  source.write({ [`${story}/en.md`]: `${storyWith("port.png", bytes)[`${story}/en.md`]}More.\n` });
  await run();
  expect(readFileSync(join(output, "catalogue.bin"), "utf8")).toContain('"length":6}');
});

test("the picture of a draft is not served, nor is the credit of a text that is one", async () => {
  const bytes = await plain(1700, 20).jpeg().toBuffer();
  const files = storyWith("port.jpg", bytes);
  const english = String(files[`${story}/en.md`]);
  const secret = change(english, "O. Tkach / The Agency", "Whistle Blower").replace("title:", "draft: true\ntitle:");
  const { json, asset, assets } = await serve({ ...files, [`${story}/uk.md`]: secret });
  const served = asset(json.items[0].image);
  expect(served.includes("O. Tkach")).toBe(true);
  for (const name of assets()) expect(asset(`/media/${name}`).includes("Whistle")).toBe(false);

  const output = outputFolder();
  await compileInto(output, { ...files, [`${story}/en.md`]: english.replace("title:", "draft: true\ntitle:") });
  expect(readdirSync(join(output, "assets"))).not.toContain("media");
  // With its credit, without it, its copy and two smaller sizes.
  expect(readdirSync(join(output, "pictures"))).toHaveLength(5);
});

test("a file's own rights are in the served file if article.yaml gives none, and are replaced where it does", async () => {
  const bytes = await photograph(1700, 20).jpeg().toBuffer();
  const own = await serve(storyWith("port.jpg", bytes, "", "", ""));
  const kept = await exifr.parse(own.asset(own.json.items[0].image), { xmp: true, iptc: true });
  expect(kept).toMatchObject({ creator: "Olha Tkach", Byline: "Olha Tkach" });

  const fields = ', copyright: { uk: "© Агенція", en: "© The Agency" }, licence: "https://example.com/licence"';
  const given = await serve(storyWith("port.jpg", bytes, fields));
  const written = await exifr.parse(given.asset(given.json.items[0].image), { xmp: true });
  expect(written).toMatchObject({
    Credit: "O. Tkach / The Agency",
    rights: [
      { lang: "x-default", value: "© Агенція" },
      { lang: "uk", value: "© Агенція" },
      { lang: "en", value: "© The Agency" },
    ],
    WebStatement: "https://example.com/licence",
  });
  expect(Object.keys(written)).not.toContain("creator");
});

test("what `files` says of a picture in a text is written into it, by any spelling of its name", async () => {
  const bytes = await plain(20, 10).png().toBuffer();
  const files = {
    [`${story}/article.yaml`]: `${article}files:\n  "мій порт.png": { credit: { uk: "Ткач", en: "Tkach" } }\n`,
    [`${story}/en.md`]: text.replace("Body.", `![Port](${encodeURI("мій порт.png".normalize("NFD"))})`),
    [`${story}/мій порт.png`]: bytes,
  };
  const { rss, asset, notices } = await serve(files);
  expect(notices).toEqual([]);
  const [url = ""] = addressesIn(rss, /<img src='([^']+)/g);
  const { Credit, Contributor } = await exifr.parse(asset(url), { xmp: true });
  expect(Credit).toBe("Ткач");
  expect(JSON.stringify(Contributor)).toContain("Tkach");
});

test("a picture with `provenance: keep` is served byte for byte, and compile says what it reveals", async () => {
  const bytes = await photograph(1700, 20).jpeg().toBuffer();
  const { notices, asset, assets, json } = await serve(storyWith("port.jpg", bytes, ", provenance: keep"));
  expect(notices).toEqual([
    expect.stringMatching(
      /article\.yaml:5:\d+ image\.provenance: notice: the picture is served byte for byte and reveals: place \(near 50\.0, 36\.0\); camera \(Canon\);.*names \(Olha Tkach\)/,
    ),
  ]);
  expect(assets().some((name) => asset(`/media/${name}`).equals(bytes))).toBe(true);
  const copy = asset(json.items[0].image);
  expect(await exifr.parse(copy, { xmp: true })).toMatchObject({ Credit: "O. Tkach / The Agency" });
  expect(await exifr.gps(copy)).toBeUndefined();
});

test("rights that have no effect are a notice", async () => {
  const clean = await serve(storyWith("port.jpg", await plain(20, 10).jpeg().toBuffer(), ", provenance: keep"));
  expect(clean.notices).toEqual([expect.stringContaining("the picture contains no metadata to keep; remove it")]);
  const elsewhere = await serve({
    [`${story}/article.yaml`]: `${article}image: { url: https://pictures.example/a.jpg, copyright: "© A" }\n`,
    [`${story}/en.md`]: change(text, '."\n---', '."\nimage: { alt: "The port" }\n---'),
  });
  expect(elsewhere.notices).toEqual([
    expect.stringContaining("image.copyright: notice: has no effect on a picture on another server"),
  ]);
});

test("what is wrong with `files` is reported at its place", async () => {
  const bytes = await plain(20, 10).png().toBuffer();
  const result = await compileInto(outputFolder(), {
    [`${story}/article.yaml`]: `${article}files:
  prt.png: { credit: "A" }
  port.png: { credit: "A" }
  notes.txt: { provenance: keep }
  unused.png: { credit: "A" }
  list.csv: { credit: "A", syndicate: false }
`,
    [`${story}/en.md`]: text.replace("Body.", "![Port](port.png) notes.txt [list](list.csv)"),
    [`${story}/port.png`]: bytes,
    [`${story}/unused.png`]: bytes,
    [`${story}/notes.txt`]: "notes",
    [`${story}/list.csv`]: "a,b\n",
  });
  const all = [...("problems" in result ? result.problems : []), ...result.notices];
  const path = `content/${story}/article.yaml`;
  expect(lines(all)).toEqual([
    `${path}:6:3 files."prt.png": there is no file "prt.png"; did you mean "port.png"?`,
    `${path}:8:16 files."notes.txt".provenance: "notes.txt" is not a picture; remove it`,
    `${path}:10:15 files."list.csv".credit: "list.csv" is not a picture; remove it`,
    `${path}:10:28 files."list.csv".syndicate: feeds link to "list.csv" wherever the text does; remove it, or write "syndicate: false" for the whole story`,
    `${path}:9:3 files."unused.png": notice: no text of the story shows this file; show it in a text, or remove it`,
  ]);
});

test("a picture with too many pixels is a problem, not a crash", async () => {
  const head = await plain(10, 10).png().toBuffer();
  head.writeUInt32BE(20000, 16);
  head.writeUInt32BE(20000, 20);
  const result = await compileInto(outputFolder(), storyWith("port.png", head));
  expect(lines("problems" in result ? result.problems : []).join("\n")).toContain(
    "image.file: the picture has 400 million pixels; make it smaller: at most 268 million",
  );
});

test("the credit of a text in another language is in the file too", async () => {
  const bytes = await plain(20, 10).jpeg().toBuffer();
  const files = storyWith("port.jpg", bytes);
  const ukrainian = change(String(files[`${story}/en.md`]), "O. Tkach / The Agency", "О. Ткач / Агенція");
  const { json, asset } = await serve({ ...files, [`${story}/uk.md`]: ukrainian });
  const served = asset(json.items[0].image).toString();
  expect(served).toContain("<photoshop:Credit>О. Ткач / Агенція<");
  expect(served).toContain('<rdf:li xml:lang="en">O. Tkach / The Agency<');
});

test("a picture that gets a credit is still served, as it was, at the address that feed readers know", async () => {
  const bytes = await plain(40, 30).jpeg().toBuffer();
  const before = await serve(storyWith("port.jpg", bytes, "", "", ""));
  const [former = ""] = addressesIn(before.rss, /<enclosure[^>]* url="([^"]+)/g);
  const output = outputFolder();
  const after = await serve(storyWith("port.jpg", bytes), output);

  expect(after.rss).not.toContain(former);
  expect(after.asset(former)).toEqual(before.asset(former));
  await serve(storyWith("port.jpg", bytes), output);
  expect(after.asset(former)).toEqual(before.asset(former));
});

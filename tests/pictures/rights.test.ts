import { load } from "exifreader";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { preparePicture } from "../../src/pictures/measure-picture.ts";
import { stripMetadata } from "../../src/pictures/picture-formats.ts";
import type { PictureRights } from "../../src/pictures/picture-rights.ts";
import { renderSizes } from "../../src/pictures/render-sizes.ts";

const pixels = Buffer.from(Array.from({ length: 24 * 16 * 3 }, (_, index) => (index * 7) % 251));
const plain = () => sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } });

const rights: PictureRights = {
  credit: { "x-default": "О. Ткач / <Агенція> & Ко", en: "O. Tkach" },
  copyright: { "x-default": "© Агенція", uk: "© Агенція", en: "© The Agency" },
  licence: "https://example.com/licence?a=1&b=2",
};

function prepare(bytes: Uint8Array, given = rights) {
  const prepared = preparePicture(bytes, { rights: given, keep: false });
  if ("what" in prepared) throw new Error(prepared.what);
  return prepared;
}

const formats: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  "image/jpeg": (picture) => picture.withIccProfile("p3").jpeg(),
  "image/png": (picture) => picture.withIccProfile("p3").png(),
  "image/webp": (picture) => picture.webp({ lossless: true }),
  "image/gif": (picture) => picture.gif(),
};

describe.each(Object.entries(formats))("rights in a %s", (type, encode) => {
  test.each([1, 6])("leave its pixels as they are, at orientation %i", async (orientation) => {
    const turned = type === "image/gif" ? plain() : plain().withMetadata({ orientation });
    const before = await encode(turned).toBuffer();
    const { bytes, media } = prepare(before);
    expect(await sharp(bytes).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
    expect(await sharp(bytes).autoOrient().raw().toBuffer()).toEqual(await sharp(before).autoOrient().raw().toBuffer());
    expect(media.length).toBe(bytes.length);
    await sharp(bytes, { failOn: "warning" }).stats();
  });

  test("are removed with all other metadata", async () => {
    const before = await encode(plain()).toBuffer();
    const { bytes } = prepare(before);
    expect(Buffer.from(bytes).includes("© The Agency")).toBe(true);
    const stripped = stripMetadata(type as "image/jpeg", bytes);
    expect(Buffer.from(stripped?.bytes ?? []).includes("Agency")).toBe(false);
    expect(preparePicture(bytes)).toMatchObject({ media: { width: 24, height: 16 } });
  });
});

test.each(["image/jpeg", "image/png", "image/webp"])("rights in a %s are read by ExifReader", async (type) => {
  const { bytes } = prepare((await formats[type]?.(plain()).toBuffer()) ?? Buffer.alloc(0));
  const { xmp } = load(Buffer.from(bytes), { expanded: true });
  expect(xmp?.Credit?.description).toBe("О. Ткач / <Агенція> & Ко");
  expect(xmp?.WebStatement?.description).toBe(rights.licence);
  const languages = [xmp?.rights?.value].flat().map((each) => (typeof each === "object" ? each.attributes : each));
  expect(languages).toEqual([{ lang: "x-default" }, { lang: "uk" }, { lang: "en" }]);
});

test("a JPEG has them as IIM too, in UTF-8 and in the default language, however long", async () => {
  const credit = "Ольга Ткач / Агенція новин із дуже довгою назвою";
  const { bytes } = prepare(await plain().jpeg().toBuffer(), { credit: { "x-default": credit } });
  expect(load(Buffer.from(bytes), { expanded: true }).iptc?.Credit?.description).toBe(credit);
  // Data set 1:90 with the escape sequence of UTF-8.
  expect(Buffer.from(bytes).includes(Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]))).toBe(true);
});

test("a transparent WebP in the simple format stays transparent", async () => {
  const clear = Buffer.alloc(8 * 8 * 4, 100);
  const before = await sharp(clear, { raw: { width: 8, height: 8, channels: 4 } })
    .webp({ lossless: true })
    .toBuffer();
  expect(before.toString("latin1", 12, 16)).toBe("VP8L");
  const { bytes } = prepare(before);
  expect(await sharp(bytes).metadata()).toMatchObject({ hasAlpha: true, width: 8, height: 8 });
  expect((bytes[20] ?? 0) & 0x14).toBe(0x14);
});

test("rights that do not fit into a segment of a JPEG are a problem", async () => {
  const long = { copyright: { "x-default": "©".repeat(40_000) } };
  expect(preparePicture(await plain().jpeg().toBuffer(), { rights: long, keep: false })).toEqual({
    what: "its credit, copyright and licence cannot be written into the file",
    instead: "shorten them",
  });
});

test("a photographer's rights are kept from IIM and from Exif, and nothing else is", async () => {
  const written = prepare(await plain().jpeg().toBuffer(), {
    creators: ["Ольга Ткач"],
    copyright: { "x-default": "© О" },
  });
  // Without its XMP, the file has them as IIM only.
  const iim = Buffer.from(written.bytes);
  iim.write("http://ns.example.com/none/0/", iim.indexOf("http://ns.adobe.com/xap/1.0/"), "latin1");
  expect(prepare(iim, {}).rights).toEqual({ creators: ["Ольга Ткач"], copyright: { "x-default": "© О" } });
  const exif = { IFD0: { Artist: "Olha Tkach", Copyright: "(c) Olha", Make: "Canon", ImageDescription: "Port" } };
  const { bytes, rights: found } = prepare(await plain().withExif(exif).jpeg().toBuffer(), {});
  expect(found).toEqual({ creators: ["Olha Tkach"], copyright: { "x-default": "(c) Olha" } });
  expect(Buffer.from(bytes).includes("Canon") || Buffer.from(bytes).includes("Port")).toBe(false);
});

test("smaller sizes and copies carry the rights", async () => {
  const wide = await sharp({ create: { width: 1700, height: 20, channels: 3, background: "red" } })
    .webp()
    .toBuffer();
  const sizes = [];
  for await (const { bytes } of renderSizes("a.webp", prepare(wide))) sizes.push(Buffer.from(bytes));
  expect(sizes).toHaveLength(3);
  for (const size of sizes) expect(load(size, { expanded: true }).xmp?.Credit?.description).toContain("О. Ткач");
});

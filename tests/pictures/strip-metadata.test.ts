import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/build/compile.ts";
import { measurePicture } from "../../src/pictures/measure-picture.ts";
import { type PictureType, pictureFormats, stripMetadata } from "../../src/pictures/picture-formats.ts";
import { outputFolder } from "../build/compiled.ts";
import { article, contentFolder, story, text } from "../content/content-folder.ts";
import { pictures } from "./pictures.ts";

/** Text that is in the metadata and nowhere else. */
const place = "Saltivka";
const places = [place, Buffer.from(place, "utf16le"), "50/1 1/1 2/1", "GPS", "Exif", "xmpmeta", "Comment"];

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${place}"/></rdf:RDF></x:xmpmeta>`;

/** No two pixels are the same, so that a moved one shows. */
const pixels = Buffer.from(Array.from({ length: 24 * 16 * 3 }, (_, index) => (index * 7) % 251));
const plain = () => sharp(pixels, { raw: { width: 24, height: 16, channels: 3 } });

/** As a camera and two editors would leave it. */
function photograph(orientation: number): Sharp {
  return plain()
    .withExif({
      IFD0: { Orientation: String(orientation), ImageDescription: place },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 1/1 2/1", GPSAreaInformation: place },
    })
    .withMetadata({ orientation })
    .withXmp(xmp)
    .withIccProfile("p3");
}

const encoders: Readonly<Record<Exclude<PictureType, "image/avif" | "image/gif">, (picture: Sharp) => Sharp>> = {
  "image/jpeg": (picture) => picture.jpeg({ progressive: true }),
  "image/png": (picture) => picture.png(),
  "image/webp": (picture) => picture.webp({ lossless: true }),
};

function strip(type: PictureType, bytes: Uint8Array): Buffer {
  const stripped = stripMetadata(type, bytes);
  if (!stripped) throw new Error("It is not taken apart");
  return Buffer.from(stripped.bytes);
}

/** Digest of the pixels as they are in the file, in all frames. */
const rawPixels = (bytes: Uint8Array) => sharp(bytes, { animated: true, autoOrient: false }).raw().toBuffer();

describe.each(Object.entries(encoders))("a %s", (name, encode) => {
  // `Object.entries` loses the type of the names.
  const type = name as keyof typeof encoders;

  test.each([1, 3, 6, 8])("of orientation %i keeps only that, and has the same pixels", async (orientation) => {
    const source = await encode(photograph(orientation)).toBuffer();
    expect(source.includes(place)).toBe(true);
    const stripped = strip(type, source);
    for (const each of places)
      expect([each, stripped.includes(each)]).toEqual([
        each,
        each === "Exif" && orientation > 1 && type === "image/jpeg",
      ]);
    const before = await sharp(source).metadata();
    const after = await sharp(stripped).metadata();
    const { icc, xmp, iptc, comments } = after;
    expect({ icc, xmp, iptc, comments }).toEqual({ icc: before.icc });
    expect(icc?.length).toBeGreaterThan(100);
    expect(after.orientation ?? 1).toBe(orientation);
    expect(after.exif === undefined).toBe(orientation === 1);
    expect(await rawPixels(stripped)).toEqual(await rawPixels(source));
    expect(await sharp(stripped).autoOrient().raw().toBuffer()).toEqual(
      await sharp(source).autoOrient().raw().toBuffer(),
    );
    // Browsers read it to its end without an error.
    await sharp(stripped, { failOn: "warning" }).stats();
  });

  test("is measured as it is served and as it is shown", async () => {
    const source = await encode(photograph(6)).toBuffer();
    expect(measurePicture(source)).toMatchObject({ length: strip(type, source).length, width: 16, height: 24 });
  });

  test("stays as it is without metadata, and once it is stripped", async () => {
    const clean = await encode(plain()).toBuffer();
    expect(strip(type, clean)).toEqual(clean);
    const stripped = strip(type, await encode(photograph(6)).toBuffer());
    expect(strip(type, stripped)).toEqual(stripped);
  });

  test("loses anything after its end", async () => {
    const clean = await encode(plain()).toBuffer();
    const other = await encode(photograph(1)).toBuffer();
    expect(strip(type, Buffer.concat([clean, other]))).toEqual(clean);
  });

  test("may be truncated or changed anywhere", async () => {
    const source = await encode(photograph(6)).toBuffer();
    for (let length = 12; length < source.length; length++) {
      const cut = strip(type, source.subarray(0, length));
      expect(cut.length).toBeLessThanOrEqual(length + 4);
      expect([length, cut.includes(place)]).toEqual([length, false]);
    }
    const at = fc.nat(source.length - 1);
    const change = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(change, (changes) => {
        const changed = Buffer.from(source);
        for (const [index, byte] of changes) changed[index] = byte;
        measurePicture(changed);
      }),
    );
  });
});

test("an animated WebP stays animated, and keeps its profile", async () => {
  const frames = Buffer.concat([pixels, Buffer.from(pixels).reverse()]);
  const moving = sharp(frames, { raw: { width: 24, height: 32, channels: 3, pageHeight: 16 } });
  const source = await moving
    .withIccProfile("p3")
    .withXmp(xmp)
    .webp({ lossless: true, delay: [50, 70] })
    .toBuffer();
  const stripped = strip("image/webp", source);
  expect(stripped.includes(place)).toBe(false);
  expect(await sharp(stripped).metadata()).toMatchObject({ pages: 2, delay: [50, 70] });
  expect(await rawPixels(stripped)).toEqual(await rawPixels(source));
});

test.each([
  [1, 0],
  [6, 0x08],
])("a WebP of orientation %i announces only what it has", async (orientation, announced) => {
  const stripped = strip("image/webp", await photograph(orientation).webp().toBuffer());
  expect(stripped.toString("latin1", 12, 16)).toBe("VP8X");
  expect((stripped[20] ?? 0) & 0x0c).toBe(announced);
});

describe("a JPEG", () => {
  const segment = (code: number, content: string) => {
    const head = Buffer.from([0xff, code, 0, 0]);
    head.writeUInt16BE(2 + Buffer.byteLength(content, "latin1"), 2);
    return Buffer.concat([head, Buffer.from(content, "latin1")]);
  };
  const clean = () => plain().jpeg({ progressive: true }).toBuffer();

  test.each([
    ["a comment", 0xfe, place],
    ["IPTC", 0xed, `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x08${place}`],
    ["more XMP", 0xe1, `http://ns.adobe.com/xmp/extension/\0${place}`],
    ["further pictures", 0xe2, `MPF\0${place}`],
    ["a thumbnail of its own", 0xe0, `JFXX\0\x10${place}`],
    ["unknown application data", 0xeb, `JP${place}`],
  ])("loses %s, before its pixels and between scans", async (_, code, content) => {
    const whole = await clean();
    const first = Buffer.concat([whole.subarray(0, 2), segment(code, content), whole.subarray(2)]);
    expect(strip("image/jpeg", first)).toEqual(whole);
    const scan = whole.lastIndexOf(Buffer.from([0xff, 0xda]));
    const between = Buffer.concat([whole.subarray(0, scan), segment(code, content), whole.subarray(scan)]);
    expect(strip("image/jpeg", between)).toEqual(whole);
  });

  test("keeps its colour information, and loses the thumbnail in its header", async () => {
    const whole = await clean();
    const adobe = segment(0xee, "Adobe\0\x64\0\0\0\0\0");
    const [soi, rest] = [whole.subarray(0, 2), whole.subarray(2)];
    const marked = Buffer.concat([soi, adobe, rest]);
    expect(strip("image/jpeg", marked)).toEqual(marked);
    const jfif = "JFIF\0\x01\x01\0\0\x01\0\x01";
    expect(strip("image/jpeg", Buffer.concat([soi, segment(0xe0, `${jfif}\x01\x01abc`), rest]))).toEqual(
      Buffer.concat([soi, segment(0xe0, `${jfif}\0\0`), rest]),
    );
  });

  test("keeps its pixels if its scan has restarts", async () => {
    const whole = await clean();
    const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
    const restarted = Buffer.concat([
      whole.subarray(0, scan + 20),
      Buffer.from([0xff, 0xd0, 0xff, 0, 0xff, 0xd7]),
      whole.subarray(scan + 20),
    ]);
    expect(strip("image/jpeg", restarted)).toEqual(restarted);
  });
});

describe("a PNG", () => {
  test("has a correct checksum for its orientation", async () => {
    const stripped = strip("image/png", await photograph(6).png().toBuffer());
    const at = stripped.indexOf("eXIf");
    const end = at + 4 + stripped.readUInt32BE(at - 4);
    // The same checksum ends every gzip file (RFC 1952, section 2.3.1).
    const sum = gzipSync(stripped.subarray(at, end)).subarray(-8).readUInt32LE();
    expect(stripped.readUInt32BE(end)).toBe(sum);
  });

  test.each(["tEXt", "zTXt", "iTXt", "tIME", "caBX", "prVt"])("loses %s", async (type) => {
    const whole = await plain().png().toBuffer();
    const length = Buffer.from([0, 0, 0, place.length]);
    const chunk = Buffer.concat([length, Buffer.from(type + place), Buffer.alloc(4)]);
    const end = whole.length - 12;
    expect(strip("image/png", Buffer.concat([whole.subarray(0, end), chunk, whole.subarray(end)]))).toEqual(whole);
  });
});

describe("a GIF", () => {
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, place.length]), Buffer.from(place), Buffer.from([0])]);
  // Its text reads as sizes of blocks; a trailer at its end leads out of it (XMP part 3, section 1.1.2).
  const magic = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  const inXmp = Buffer.concat([Buffer.from("\x21\xff\x0bXMP DataXMP", "latin1"), Buffer.from(xmp), magic]);

  test("loses comments and XMP, and stays animated", async () => {
    const frames = Buffer.concat([pixels, Buffer.from(pixels).reverse()]);
    const whole = await sharp(frames, { raw: { width: 24, height: 32, channels: 3, pageHeight: 16 } })
      .gif({ loop: 3, delay: [50, 70] })
      .toBuffer();
    const head = 13 + 3 * 2 ** (((whole[10] ?? 0) & 7) + 1);
    const source = Buffer.concat([whole.subarray(0, head), comment, inXmp, whole.subarray(head), comment]);
    expect(strip("image/gif", source)).toEqual(whole);
    expect(await sharp(strip("image/gif", source)).metadata()).toMatchObject({ pages: 2, loop: 3, delay: [50, 70] });
    for (let length = 13; length < source.length; length++) {
      expect(strip("image/gif", source.subarray(0, length)).includes(place)).toBe(false);
    }
  });
});

describe("an AVIF", () => {
  test("is refused with metadata, and served as it is without", async () => {
    const refused = {
      what: expect.stringContaining("contains metadata"),
      instead: expect.stringContaining("JPEG"),
    };
    expect(measurePicture(await photograph(1).avif().toBuffer())).toEqual(refused);
    expect(measurePicture(await plain().withXmp(xmp).avif().toBuffer())).toEqual(refused);
    expect(
      measurePicture(
        await plain()
          .withExif({ IFD0: { Artist: place } })
          .avif()
          .toBuffer(),
      ),
    ).toEqual(refused);
    const clean = await plain().withIccProfile("p3").avif().toBuffer();
    expect(strip("image/avif", clean)).toEqual(clean);
    expect(measurePicture(clean)).toMatchObject({ length: clean.length, width: 24, height: 16 });
    const manifest = Buffer.from(`\0\0\0\x10uuid${place}`);
    expect(measurePicture(Buffer.concat([clean, manifest]))).toEqual(refused);
  });
});

test("any bytes after a picture's first are measured or refused, without a crash", () => {
  const heads = Object.values(pictures).map(({ bytes }) => bytes);
  const bytes = fc.tuple(fc.constantFrom(...heads), fc.nat(64), fc.uint8Array({ maxLength: 400 }));
  fc.assert(
    fc.property(bytes, ([head, length, rest]) => {
      measurePicture(Buffer.concat([head.subarray(0, Math.max(12, length)), rest]));
    }),
    { numRuns: 2000 },
  );
});

test("a served picture is stripped, and as long as feeds say", async () => {
  const source = await encoders["image/jpeg"](photograph(6)).toBuffer();
  const output = outputFolder();
  const content = contentFolder({
    [`${story}/article.yaml`]: `${article}image: { file: cover.jpg }\n`,
    [`${story}/en.md`]: text.replace('."\n---', '."\nimage: { alt: "Red" }\n---'),
    [`${story}/cover.jpg`]: source,
  });
  const result = await compile({ content, output });
  expect(result).toMatchObject({ summary: { media: 1 } });
  const media = measurePicture(source);
  if ("what" in media) throw new Error(media.what);
  const served = readFileSync(join(output, "assets", media.path));
  expect(served).toEqual(strip("image/jpeg", source));
  expect(served).toHaveLength(media.length);
  expect(media.path).toMatch(new RegExp(`\\.${pictureFormats["image/jpeg"].ending}$`));
  expect(readFileSync(join(output, "catalogue.bin")).includes(String(media.length))).toBe(true);
});

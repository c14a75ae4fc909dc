import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import { type ArticleBytes, ArticleRecord, encodeRecord, recordAlignment } from "../../src/pack/record.ts";

const anyBytes = fc.uint8Array({ maxLength: 24 });
const anyArticle: fc.Arbitrary<ArticleBytes> = fc.record({
  metadata: anyBytes,
  summary: anyBytes,
  opening: anyBytes,
  body: anyBytes,
  closing: anyBytes,
  pageBody: anyBytes,
  formats: fc.array(fc.tuple(anyBytes, anyBytes), { minLength: formats.length, maxLength: formats.length }),
});

const none = new Uint8Array();
const empty: ArticleBytes = {
  metadata: none,
  summary: none,
  opening: none,
  body: none,
  closing: none,
  pageBody: none,
  formats: formats.map(() => [none, none]),
};

/** Returns concatenated records, with other bytes before and after them in the same buffer. */
function inTheMiddle(records: readonly Uint8Array[], before: number, after: number): Uint8Array {
  const length = records.reduce((sum, record) => sum + record.length, 0);
  const whole = new Uint8Array(before + length + after).fill(1);
  whole.set(Buffer.concat(records), before);
  return whole.subarray(before, before + length);
}

function partsOf(record: ArticleRecord): ArticleBytes {
  const { metadata, summary, body, fullText } = record;
  // The body is a view of the same buffer: the HTML around it in full text is found by its offset.
  const start = body.byteOffset - fullText.byteOffset;
  const opening = fullText.subarray(0, start);
  const closing = fullText.subarray(start + body.length);
  // Without its own, a page has the body.
  const isOwn = record.pageBody.byteOffset >= fullText.byteOffset + fullText.length;
  const pageBody = isOwn ? record.pageBody : new Uint8Array();
  return {
    metadata,
    summary,
    opening,
    body,
    closing,
    pageBody,
    formats: formats.map((format) => record.parts(format)),
  };
}

describe("any articles, concatenated", () => {
  test("are read back from their offsets, part by part, wherever they are in the buffer", () => {
    const anyWords = fc.nat(10).map((words) => words * recordAlignment);

    fc.assert(
      fc.property(
        fc.array(anyArticle, { minLength: 1, maxLength: 5 }),
        anyWords,
        fc.nat(99),
        (articles, before, after) => {
          const records = articles.map(encodeRecord);
          const bytes = inTheMiddle(records, before, after);

          let at = 0;
          for (const [index, article] of articles.entries()) {
            expect(partsOf(new ArticleRecord(bytes, at))).toEqual(article);
            at += records[index]?.length ?? 0;
          }
        },
      ),
    );
  });

  test("begin at multiples of the alignment, with no more padding than that requires", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { metadata, summary, opening, body, closing, pageBody } = article;
        const all = [metadata, summary, opening, body, closing, pageBody, ...article.formats.flat()];
        const content = all.reduce((sum, { length }) => sum + length, 0);
        const padding = encodeRecord(article).length - encodeRecord(empty).length - content;

        expect(encodeRecord(article).length % recordAlignment).toBe(0);
        expect(padding).toBeGreaterThanOrEqual(0);
        expect(padding).toBeLessThan(recordAlignment);
      }),
    );
  });

  test("have the same bytes whenever they are written", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        expect(encodeRecord(article)).toEqual(encodeRecord(article));
      }),
    );
  });
});

test("an empty article is read back as empty", () => {
  expect(partsOf(new ArticleRecord(encodeRecord(empty), 0))).toEqual(empty);
});

test("the parts of a record are views of its buffer", () => {
  const bytes = encodeRecord({ ...empty, body: Uint8Array.of(1, 2, 3) });

  expect(new ArticleRecord(bytes, 0).body.buffer).toBe(bytes.buffer);
});

describe("there is no record", () => {
  const record = encodeRecord({ ...empty, body: new Uint8Array(40) });
  const alone = Uint8Array.from(record);
  // The bytes around it would also be read as a record.
  const amidst = Uint8Array.from([...record, ...record, ...record]).subarray(record.length, 2 * record.length);

  test.each([
    ["after the last one", alone, alone.length],
    ["far after the last one", alone, 4000],
    ["before the first one", alone, -recordAlignment],
    ["between two numbers", alone, 1],
    ["in an empty array", none, 0],
    ["in bytes that are too short for one", alone.slice(0, 8), 0],
    ["in one that is truncated in its text", alone.slice(0, -recordAlignment), 0],
    ["after the last one, if other bytes follow", amidst, amidst.length],
    ["before the first one, if other bytes precede it", amidst, -amidst.length],
  ])("%s", (_, bytes, at) => {
    expect(() => new ArticleRecord(bytes, at)).toThrow(RangeError);
  });
});

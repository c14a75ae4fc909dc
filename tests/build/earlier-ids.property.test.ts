import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { isIri } from "../../src/urls/iri.ts";
import { consumers } from "../consumers/consumers.ts";
import type { Files } from "../content/content-folder.ts";
import { anyText } from "../support/any-text.ts";
import { instant } from "../support/instant.ts";
import { atom } from "../support/namespaces.ts";
import { all, elements, only, textOf, xmlTree } from "../support/xml-tree.ts";
import { compiled } from "./compiled.ts";

// Each run compiles a newsroom.
vi.setConfig({ testTimeout: 120_000 });

/** Code points that XML contains and that `anyText` leaves out. */
const discouraged = fc.string({ unit: fc.constantFrom("a", " ", "\u007f", "\u0080", "\u0085", "\u0092", "\u009f") });

const anyGuid = fc
  .oneof(
    anyText,
    discouraged,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.nat().map((number) => `http://old.example/?p=${number}&b=2`),
    fc.nat().map((number) => `tag:old.example,1999:blog-1.post-${number}`),
    fc.uuid().map((uuid) => `urn:uuid:${uuid}`),
    fc.uuid().map((uuid) => uuid.replaceAll("-", "")),
  )
  .map((text) => text.replace(/[\n\r]/g, ""))
  .filter((text) => !/^[\s\p{Cf}\p{Cc}]*$/u.test(text));

/** The ways to write a text in YAML without changing it. */
const spellings = [
  // Escaped, since the end of the front matter would be looked for after a line separator.
  (text: string) =>
    JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) => (character === "\u2028" ? "\\L" : "\\P")),
  (text: string) => `'${text.replaceAll("'", "''")}'`,
  (text: string) => `|2-\n  ${text}`,
];

const anyEarlier = fc
  .uniqueArray(fc.tuple(anyGuid, fc.constantFrom(...spellings)), {
    minLength: 8,
    maxLength: 8,
    selector: ([guid]) => guid,
  })
  .filter((earlier) => earlier.every(([guid, spell]) => spell === spellings[0] || !/[\u2028\u2029]/.test(guid)));

function newsroomWith(lines: readonly string[]): Files {
  return Object.fromEntries([
    ["articles/2026-01-03-first/article.yaml", null],
    ["articles/2026-01-03-first/en.md", null],
    ...lines.flatMap((line, index) => [
      [
        `articles/${index}/article.yaml`,
        `id: story-${index}\npublished: 2026-01-${20 - index}T10:00:00Z\nsection: ukraine\nauthors: [newsroom]\n`,
      ],
      [`articles/${index}/en.md`, `---\ntitle: "Story"\nlead: "Lead"\nslug: s${index}\n${line}\n---\nText.\n`],
    ]),
  ]);
}

const derived = (index: number) => `tag:news.example,2026:en/story-${index}`;

test("whatever a guid is, every parser of RSS, Atom and JSON Feed reads exactly that", async () => {
  await fc.assert(
    fc.asyncProperty(anyEarlier, async (earlier) => {
      const library = await compiled(newsroomWith(earlier.map(([guid, spell]) => `guid: ${spell(guid)}`)));
      const app = createApp({ library, now: () => instant("2026-02-01T12:00:00Z") });
      const read = async (file: string) => (await app.request(`/en/${file}`)).text();
      const texts = { rss: await read("rss.xml"), atom: await read("atom.xml"), json: await read("feed.json") };
      const guids = earlier.map(([guid]) => guid);
      const atomIds = guids.map((guid, index) => (isIri(guid) ? guid : derived(index)));

      const rss = elements(xmlTree(texts.rss), "guid");
      expect(rss.map(textOf)).toEqual(guids);
      for (const { attributes } of rss) expect(attributes).toEqual({ isPermaLink: "false" });
      const entries = all(xmlTree(texts.atom), `${atom}entry`);
      expect(entries.map((entry) => textOf(only(entry, `${atom}id`)))).toEqual(atomIds);
      const { items }: { readonly items: readonly { readonly id: string }[] } = JSON.parse(texts.json);
      expect(items.map(({ id }) => id)).toEqual(guids);
      for (const consumer of consumers) {
        for (const format of consumer.reads) {
          const reading = await consumer.read(texts[format], format);
          // Some of them trim every text.
          const ids = reading.entries.map(({ id }) => id.trim());
          const expected = (format === "atom" ? atomIds : guids).map((id) => id.trim());
          expect([consumer.name, format, ids]).toEqual([consumer.name, format, expected]);
        }
      }
    }),
    { numRuns: 15 },
  );
});

import { createHash } from "node:crypto";
import type { Envelope } from "../../feed/envelope.ts";
import { formats } from "../../formats/formats.ts";

/**
 * How each format writes envelopes and joins entries, as a digest of what it writes for one envelope that has everything in it.
 *
 * It stands in a feed's ETag for the bytes of the envelope, which are then not needed to answer a conditional request: the same
 * envelope and the same fingerprint give the same bytes. A change of the renderer changes the fingerprint, a new version of the
 * program that writes the same does not.
 */
export function fingerprints(of = formats): Readonly<Record<string, string>> {
  return Object.fromEntries(
    of.map((format) => {
      const written = [probe, bare, current].map((envelope) => format.envelope(envelope));
      const content = format.body === "html" ? format.content : undefined;
      const digest = createHash("sha256").update(JSON.stringify([written, content, format.separator]));
      return [format.name, digest.digest("base64url").slice(0, 12)];
    }),
  );
}

const hostile = "Text & <b>\"text\"</b> 'text' &amp; ]]> \u00e9 \u0457 \ud83c\udf0d";

const address = (folder: string) => `https://news.example/${folder}/?a=1&b=%22`;

const probe: Envelope = {
  id: "tag:news.example,2026:feed/en/",
  language: "en",
  title: hostile,
  subtitle: hostile,
  page: "https://news.example/en/?a=1&b=2",
  self: address("en"),
  alternates: [{ name: "other", type: "text/x-other", url: address("en/other") }],
  translations: [{ language: "uk", title: hostile, page: "https://news.example/uk/", self: address("uk") }],
  updated: 1_767_225_600_123,
  publisher: { name: hostile, url: "https://news.example/" },
  images: {
    wideLogo: "https://news.example/wide.png",
    smallLogo: { url: "https://news.example/small.png", width: 144, height: 36 },
    icon: "https://news.example/icon.png",
    smallIcon: "https://news.example/small-icon.png",
  },
  category: {
    term: "term",
    scheme: "tag:news.example,2026:tags",
    label: hostile,
    url: "https://news.example/en/tags/term/",
  },
  hubs: ["https://hub.example/?a=1&b=2"],
  history: { kind: "archive", current: address("a"), previous: address("b"), next: address("c") },
  ttl: 5,
  rights: hostile,
  extension: "https://news.example/extension",
};

const { images: _, category: __, rights: ___, ...rest } = probe;
const bare: Envelope = {
  ...rest,
  translations: [],
  hubs: [],
  history: { kind: "complete" },
  ttl: 1440,
};
const current: Envelope = { ...bare, history: { kind: "current", previous: address("b") } };

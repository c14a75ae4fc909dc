import { describe, expect, test } from "vitest";
import { fingerprints } from "../../../src/compile/render/fingerprint.ts";
import type { Envelope } from "../../../src/feed/envelope.ts";
import type { Format, HtmlFormat } from "../../../src/formats/format.ts";
import { formats } from "../../../src/formats/formats.ts";

/** What envelopes can have or not: a renderer may write any of these in another way than before. */
const kinds: readonly (readonly [string, (envelope: Envelope) => boolean])[] = [
  ["complete documents", ({ history }) => history?.kind === "complete"],
  ["current documents", ({ history }) => history?.kind === "current"],
  ["archive documents", ({ history }) => history?.kind === "archive"],
  ["hubs", ({ hubs }) => hubs.length > 0],
  ["the absence of hubs", ({ hubs }) => hubs.length === 0],
  ["translations", ({ translations }) => translations.length > 0],
  ["the absence of translations", ({ translations }) => translations.length === 0],
  ["the publisher's images", ({ images }) => images !== undefined],
  ["their absence", ({ images }) => images === undefined],
  ["a topic", ({ category }) => category !== undefined],
  ["the absence of a topic", ({ category }) => category === undefined],
  ["rights", ({ rights }) => rights !== undefined],
  ["the absence of rights", ({ rights }) => rights === undefined],
  ["lifetimes of minutes", ({ ttl }) => ttl <= 60],
  ["lifetimes of hours", ({ ttl }) => ttl > 60],
];

describe.each(formats)("the fingerprint of how $label writes envelopes", (format) => {
  const { name } = format;
  const changed = (facts: Partial<Pick<Format, "envelope" | "separator"> & Pick<HtmlFormat, "content">>) =>
    fingerprints(formats.map((each) => (each === format ? { ...each, ...facts } : each)));

  test.each(kinds)("changes with how it writes %s", (_, has) => {
    const other = changed({
      envelope(envelope) {
        const { before, after } = format.envelope(envelope);
        return { before: has(envelope) ? `${before} ` : before, after };
      },
    });
    expect(other[name]).not.toBe(fingerprints(formats)[name]);
  });

  test("changes with what it writes behind the entries, between them and around their texts", () => {
    const known = fingerprints(formats)[name];
    const behind = changed({
      envelope(envelope) {
        const { before, after } = format.envelope(envelope);
        return { before, after: `${after} ` };
      },
    });
    const around = format.body === "html" ? changed({ content: { before: "<text>", after: "</text>" } }) : {};
    const between = changed({ separator: " " });
    expect([behind, around, between].filter((other) => other[name] === known)).toEqual([]);
  });

  test("does not change with another format", () => {
    const others = formats.map((other) => other.name).filter((other) => other !== name);
    const known = fingerprints(formats);
    const now = changed({ separator: " " });
    expect(others.map((other) => now[other])).toEqual(others.map((other) => known[other]));
  });
});

import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { findAddressInMarkup } from "../../src/embeds/find-address-in-markup.ts";
import { findEmbed } from "../../src/embeds/find-embed.ts";
import { providers } from "../../src/embeds/providers/providers.ts";
import { type EmbedExample, examples, mastodon, notEmbeds } from "./examples.ts";

/** Returns the address in what an editor pasted: that of the first element that is not a link, else of the last link. */
function addressIn(written: string): string | undefined {
  if (!written.startsWith("<")) return written;
  const named: string[] = [];
  const linked: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const address = findAddressInMarkup(name, attributes);
      if (address !== undefined && findEmbed(address, mastodon)) (name === "a" ? linked : named).push(address);
    },
  });
  parser.end(written);
  return named[0] ?? linked.at(-1);
}

function summary({ provider, shows, url, frame }: Omit<EmbedExample, "written">) {
  return { provider, shows, url, ...(frame !== undefined && { frame }) };
}

function found(address: string) {
  const embed = findEmbed(address, mastodon);
  if (!embed) return undefined;
  const { frame, ...rest } = embed;
  return { ...rest, ...(frame && { frame: frame.url }) };
}

describe("what editors have is found", () => {
  test.each(examples.map((example) => [example.written, example] as const))("%s", (written, example) => {
    expect(found(addressIn(written) ?? "")).toEqual(summary(example));
  });
});

test.each(notEmbeds)("%s stays a link", (address) => {
  expect(findEmbed(address, mastodon)).toBeUndefined();
});

test("a post of Mastodon is one only on an instance that the site names", () => {
  const post = "https://mastodon.social/@Gargron/100254678717223630";
  expect([findEmbed(post, [])?.provider, findEmbed(post, mastodon)?.provider]).toEqual([undefined, "Mastodon"]);
});

test("every provider has an example, and tells where its rules were read and when", () => {
  const named = new Set(examples.map(({ provider }) => provider));
  expect(providers.filter(({ name }) => !named.has(name)).map(({ name }) => name)).toEqual([]);
  for (const { source, read } of providers) {
    expect(source).toMatch(/https:\/\/|codes that the site offers/);
    expect(read).toMatch(/^20\d\d-\d\d-\d\d$/);
  }
});

test("no two providers have a host in common", () => {
  const hosts = providers.flatMap((provider) => provider.hosts);
  expect(new Set(hosts).size).toBe(hosts.length);
  for (const host of hosts) expect(providers.filter(({ otherHosts }) => otherHosts?.test(host)).length).toBeLessThan(2);
});

const frameHosts: ReadonlySet<string> = new Set([
  ...["www.youtube-nocookie.com", "player.vimeo.com", "vimeo.com", "www.tiktok.com", "geo.dailymotion.com"],
  ...["rumble.com", "embed.ted.com", "rutube.ru", "ok.ru", "platform.twitter.com", "www.instagram.com"],
  ...["www.facebook.com", "t.me", "embed.bsky.app", "www.threads.com", "embed.reddit.com", "www.linkedin.com"],
  ...["w.soundcloud.com", "open.spotify.com", "embed.podcasts.apple.com", "embed.music.apple.com"],
  ...["datawrapper.dwcdn.net", "flo.uri.sh", "e.infogram.com", "public.tableau.com", "ourworldindata.org"],
  ...["www.google.com", "www.openstreetmap.org", ...mastodon],
]);

/** Printable ASCII without quotes, angle brackets, backslashes and spaces: nothing that could end an attribute. */
const harmless = /^https:\/\/[\w.-]+\/[\w.~:/?#@!&+,;=%$-]*$/;

describe("whatever an address is", () => {
  const addresses = examples.flatMap(({ written }) => addressIn(written) ?? []);
  const hostile = fc
    .tuple(fc.constantFrom(...addresses), fc.nat(), fc.nat(4), fc.oneof(fc.string(), fc.constantFrom(...pieces())))
    .map(([address, at, cut, piece]) => {
      const position = at % (address.length + 1);
      return address.slice(0, position) + piece + address.slice(position + cut);
    });

  test("a frame has a known host and nothing in it could end an attribute", () => {
    let embeds = 0;
    fc.assert(
      fc.property(hostile, (address) => {
        const embed = findEmbed(address, mastodon);
        if (!embed) return;
        embeds++;
        expect(embed.url).toMatch(harmless);
        if (!embed.frame) return;
        expect(embed.frame.url).toMatch(harmless);
        expect(frameHosts).toContain(new URL(embed.frame.url).host);
      }),
      { numRuns: 5000 },
    );
    expect(embeds).toBeGreaterThan(500);
  });

  test("its canonical URL is found again as the same embed", () => {
    fc.assert(
      fc.property(hostile, (address) => {
        const embed = findEmbed(address, mastodon);
        if (embed) expect(findEmbed(embed.url, mastodon)).toEqual(embed);
      }),
      { numRuns: 5000 },
    );
  });

  test("nothing is thrown", () => {
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.string(), fc.webUrl()),
        fc.string(),
        fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
        (address, name, attributes) => {
          findEmbed(address, [address]);
          findAddressInMarkup(name, attributes);
          findAddressInMarkup("iframe", { ...attributes, src: address, "data-telegram-post": name });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

function pieces(): readonly string[] {
  return [
    '"',
    "'",
    "<script>",
    "%22",
    "%27",
    "%3C",
    "&amp;",
    "\\",
    "\0",
    "%00",
    "/",
    "//",
    "../",
    "%2F",
    "?",
    "#",
    "@",
    ":",
    "é",
    "%",
    "\u202e",
    "%E2%80%AE",
    " ",
    "+",
    "&t=9",
    "#t=9",
    "?t=1m1s",
  ];
}

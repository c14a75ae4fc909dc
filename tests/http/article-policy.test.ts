import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import { appOf, navigation } from "../support/app.ts";
import { audio, bodyOf, card, clip, embed, pictures, video } from "../support/figures.ts";
import { site } from "../support/site.ts";
import { type StoryFacts, story } from "../support/story.ts";

const usual =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

async function policyOf(figures: readonly Figure[], facts: StoryFacts = {}): Promise<string | null> {
  const content = bodyOf(figures.map((figure) => ({ html: card, figure })));
  const app = appOf([story("told", { ...content, ...facts })], {
    site: { ...site, mediaBase: "https://media.example/files" },
  });
  const response = await app.request("/en/articles/told", navigation);
  expect([response.status, response.headers.get("Cache-Tag")]).toEqual([200, "lang:en,story:told"]);
  return response.headers.get("Content-Security-Policy");
}

const framed = (url: string) => embed({ frame: { url, size: { height: 300 } } });

describe("the Content-Security-Policy of an article's page", () => {
  it("is that of any page if nothing on it loads more", async () => {
    const { frame: _, ...cardOnly } = embed();
    const port = { media: { url: "https://elsewhere.example/a.jpg" }, alt: "Port" };
    expect(await policyOf([])).toBe(usual);
    expect(await policyOf([cardOnly, pictures(port, port)])).toBe(usual);
  });

  it("allows exactly the frames on the page, each once and without its query", async () => {
    const figures = [
      framed("https://www.youtube-nocookie.com/embed/abc?rel=0"),
      framed("https://platform.example/embed?id=1"),
      framed("https://platform.example/embed?id=2"),
    ];
    expect(await policyOf(figures)).toBe(
      `${usual}; frame-src https://www.youtube-nocookie.com/embed/abc https://platform.example/embed`,
    );
  });

  it("is not broken up by an address", async () => {
    expect(await policyOf([framed("https://frames.example/a;script-src *,b'c d#e")])).toBe(
      `${usual}; frame-src https://frames.example/a%3Bscript-src%20*%2Cb'c%20d`,
    );
  });

  it("allows audio and video from the hosts that serve it", async () => {
    const own = clip();
    const large = clip({ recording: { ...video, hosted: "mediaBase" } });
    const remote = clip({ recording: { medium: "video", type: "video/mp4", url: "https://cdn.example/a.mp4" } });
    const media = async (...figures: readonly Figure[]) => (await policyOf(figures))?.replace(`${usual}; `, "");
    expect(await media(own, own)).toBe("media-src 'self'");
    expect(await media(large, own)).toBe("media-src 'self' https://media.example");
    // After a redirect the file may be on any host.
    expect(await media(remote)).toBe("media-src 'self' https:");
  });

  it("allows those of the whole story too, after the frames", async () => {
    const policy = await policyOf([embed()], { clips: [{ recording: audio, title: "Listen", tracks: [] }] });
    expect(policy).toBe(`${usual}; frame-src https://www.youtube-nocookie.com/embed/abc; media-src 'self'`);
  });
});

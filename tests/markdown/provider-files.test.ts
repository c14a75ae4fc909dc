import { describe, expect, it, test } from "vitest";
import { providers } from "../../src/embeds/providers/providers.ts";
import { told } from "./told.ts";

const remedy = "which would learn who reads the story; save it in the story's folder and write its name";

describe("a picture on a server of a provider of embeds is a problem", () => {
  it.each([
    ["https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg", "YouTube"],
    ["https://img.youtube.com/vi/dQw4w9WgXcQ/0.jpg", "YouTube"],
    ["https://pbs.twimg.com/media/F1?format=jpg&name=large", "X"],
    ["https://scontent.cdninstagram.com/v/a.jpg", "Instagram"],
    ["https://www.instagram.com/p/CuZ0000000_/media/?size=l", "Instagram"],
    ["https://scontent-waw2-1.xx.fbcdn.net/v/a.jpg", "Facebook"],
    ["https://i.vimeocdn.com/video/1_640.jpg", "Vimeo"],
    ["https://i1.sndcdn.com/artworks-1-t500x500.jpg", "SoundCloud"],
    ["https://i.scdn.co/image/ab67", "Spotify"],
    ["https://p16-sign-va.tiktokcdn.com/obj/a~tplv.image", "TikTok"],
    ["https://cdn4.telesco.pe/file/a.jpg", "Telegram"],
    ["https://cdn1.telegram-cdn.org/file/a.jpg", "Telegram"],
    ["https://cdn.bsky.app/img/feed_thumbnail/plain/did:plc:a/b@jpeg", "Bluesky"],
    ["https://www.dailymotion.com/thumbnail/video/x1", "Dailymotion"],
    ["https://preview.redd.it/a.jpg?width=640", "Reddit"],
    ["https://datawrapper.dwcdn.net/aBcDe/full.png", "Datawrapper"],
    ["https://files.social.example/media/a.jpg", "Mastodon"],
  ])("%s", (address, provider) => {
    const of = (written: string, at: string) => ({
      html: written === "" ? "" : "<p>Text</p>",
      problems: [`${at} image "${address}" is on a server of ${provider}, ${remedy}`],
    });
    expect(told(`![A](${address})`)).toEqual(of("", "1:1"));
    expect(told(`Text ![A](${address})`)).toEqual(of("Text", "1:6"));
    expect(told(`<p>Text <img src="${address}" alt="A"></p>`)).toEqual(of("Text", "1:9"));
  });
});

test.each([
  ["a video", "![A](https://video.twimg.com/a.mp4)", "X"],
  ["a player", '<video src="https://v.redd.it/a/DASH_720.mp4" title="A"></video>', "Reddit"],
])("%s on a server of a provider is a problem", (_, written, provider) => {
  const { html, problems } = told(written);
  expect(html).toBe("");
  expect(problems).toEqual([expect.stringContaining(`is on a server of ${provider}, ${remedy}`)]);
});

test("a picture elsewhere, at a name that only looks like a provider's, is shown", () => {
  for (const host of ["twimg.com.example", "nottwimg.com", "media.example", "news.social.example"]) {
    expect(told(`![A](https://${host}/a.jpg)`)).toEqual({
      html: `<p><img src='https://${host}/a.jpg' alt='A'></p>`,
      problems: [],
    });
  }
});

test("no domain of media is named by two providers, or lies below another", () => {
  const domains = providers.flatMap(({ mediaDomains }) => mediaDomains);
  expect(domains.filter((each, index) => domains.indexOf(each) !== index)).toEqual([]);
  expect(domains.filter((each) => domains.some((other) => each.endsWith(`.${other}`)))).toEqual([]);
});

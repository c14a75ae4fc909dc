import { describe, expect, it, test } from "vitest";
import { describeNonPicture } from "../../src/markdown/describe-non-picture.ts";
import { told } from "./told.ts";

describe("an image that is not a picture is reported, with a link to it", () => {
  it("in Markdown", () => {
    expect(told("Text.\n\n> ![A fire](https://x.example/Live.m3u8?s=1#t=3)").problems).toEqual([
      '3:3 image "https://x.example/Live.m3u8?s=1#t=3" is a video, not a picture; show a JPEG, PNG, WebP or GIF, or write a link to it: ' +
        "[A fire](https://x.example/Live.m3u8?s=1#t=3)",
    ]);
  });

  it.each([
    ["an image", "<img src='https://x.example/a.pdf' alt='A'>", "1:1", "a.pdf", "a document"],
    ["a srcset", "<img srcset='https://x.example/a.m3u8 2x' alt='A'>", "1:1", "a.m3u8", "a video"],
    [
      "a picture",
      "<picture>\n<source srcset='https://x.example/a.docx'>\n<img alt=A></picture>",
      "3:1",
      "a.docx",
      "a document",
    ],
  ])("in %s of HTML", (_, html, place, file, what) => {
    const { html: printed, problems } = told(html);
    expect(printed).not.toContain("<img");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${place} image "https://x.example/${file}" is ${what}, not a picture`);
  });
});

test.each([
  ["https://youtu.be/dQw4w9WgXcQ", "a page of YouTube, not a picture"],
  ["https://www.youtube.com/watch?v=a", "a page of YouTube, not a picture"],
  ["https://m.youtube.com/shorts/a", "a page of YouTube, not a picture"],
  ["https://youtube.com/live/a", "a page of YouTube, not a picture"],
  ["https://player.vimeo.com/video/1", "a page of Vimeo, not a picture"],
  ["https://dai.ly/x1", "a page of Dailymotion, not a picture"],
  ["https://vm.tiktok.com/Z/", "a page of TikTok, not a picture"],
  ["https://t.me/a/1", "a page of Telegram, not a picture"],
  ["https://drive.google.com/file/d/1/view", "a page of Google Drive, not a picture"],
  ["https://commons.wikimedia.org/wiki/File:Kyiv.jpg", "a page about a picture, not a picture"],
  ["https://www.dropbox.com/s/a/b.jpg?dl=0", "a page about a picture, not a picture"],
  ["https://x.example/live.m3u8", "a video, not a picture"],
  ["https://x.example/page.html", "a page, not a picture"],
  ["https://x.example/a.docx", "a document, not a picture"],
  ["https://x.example/a.heic", "in a format that few readers show (image/heic)"],
])("%s is %s", (address, what) => {
  expect(describeNonPicture(address)).toBe(what);
});

test.each([
  "https://x.example/a.jpg",
  "https://x.example/clip.mp4.jpg",
  "https://x.example/clip.mp4/poster",
  "https://x.example/image.php?file=clip.mp4",
  "https://x.example/video/upload/dog",
  "https://i.ytimg.com/vi/a/hqdefault.jpg",
  "https://img.youtube.com/vi/a/0.jpg",
  "https://www.dailymotion.com/thumbnail/video/x1",
  "https://drive.google.com/uc?id=1",
  "https://www.dropbox.com/s/a/b.jpg?raw=1",
  "https://upload.wikimedia.org/a/Kyiv.jpg",
])("%s may be a picture", (address) => {
  expect(describeNonPicture(address)).toBeUndefined();
});

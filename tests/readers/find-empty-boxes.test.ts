import { expect, test } from "vitest";
import { findEmptyBoxes } from "./find-empty-boxes.ts";

const own = "https://news.example";

test.each([
  '<iframe src="https://news.example/a"></iframe>',
  "<p><script>a()</script></p>",
  '<figure><video src="https://news.example/a.mp4"></video></figure>',
  "<blockquote> <p></p> </blockquote>",
  '<p><a href="https://x.com/a"></a></p>',
  '<p>a <img src="https://i.ytimg.com/a.jpg"></p>',
  '<video poster="https://i.ytimg.com/a.jpg"><a href="https://news.example/a.mp4">Video</a></video>',
])("%s is found", (html) => {
  expect(findEmptyBoxes(html, own)).not.toEqual([]);
});

test.each([
  '<figure><video src="https://news.example/a.mp4" poster="https://news.example/a.png"><a href="https://news.example/a.mp4">Video</a></video></figure>',
  '<p><a href="https://x.com/a"><img src="https://news.example/a.png" alt=""></a></p>',
  '<blockquote><p>Words</p><p><a href="https://x.com/a">Ann</a></p></blockquote><hr>',
])("%s shows something, all of it from the newsroom", (html) => {
  expect(findEmptyBoxes(html, own)).toEqual([]);
});

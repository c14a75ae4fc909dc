import { expect, test } from "vitest";
import { article, contentOf, png, problemsOf, story, text } from "./content-folder.ts";

/** Returns the problems of a story whose `article.yaml` has these lines too. */
function problemsWith(lines: string, files = {}): Promise<readonly string[]> {
  return problemsOf({ [`${story}/article.yaml`]: `${article}${lines}\n`, ...files });
}

const path = "content/articles/2026-01-03-first/article.yaml";

test.each([
  [
    "media: [{ url: https://x.example/watch, title: Listen }]",
    `${path}:5:16 media[0].url: "https://x.example/watch" does not end like an audio or video file; write the address of the file itself, such as "https://media.example/talk.mp3"`,
  ],
  [
    'media: [{ url: "https://video.twimg.com/a.mp4", title: Watch }]',
    `${path}:5:16 media[0].url: "https://video.twimg.com/a.mp4" is on a server of X, which would learn who reads the story; save it in the story's folder and write its name`,
  ],
  [
    'image: { url: "https://i.ytimg.com/vi/a/0.jpg" }',
    `${path}:5:15 image.url: "https://i.ytimg.com/vi/a/0.jpg" is on a server of YouTube, which would learn who reads the story; save it in the story's folder and write its name`,
  ],
  [
    "media: [{ file: ../other/spoken.mp3, title: Listen }]",
    `${path}:5:17 media[0].file: "../other/spoken.mp3" is not in the story's folder; copy the file there and write its name`,
  ],
  [
    "media: [{ url: https://x.example/a.mp3, title: Listen, poster: absent.png }]",
    `${path}:5:64 media[0].poster: there is no file "absent.png"; add the picture, or name one that exists`,
  ],
  [
    "media: [{ url: https://x.example/a.mp3, title: Listen }, { url: https://x.example/b.mp4 }]",
    `${path}:5:58 media[1].title: is missing; add "title: …"`,
  ],
  [
    "media: spoken.mp3",
    `${path}:5:8 media: is the text "spoken.mp3", not a list; write it like [{ file: spoken.mp3, title: "…" }]`,
  ],
  [
    "media: [{ file: a.mp3, url: https://x.example/a.mp3, title: Listen }]",
    `${path}:5:9 media[0]: needs one of "file" and "url"; name a file in the story's folder, or a URL, not both`,
  ],
])("%s", async (lines, problem) => {
  expect(await problemsWith(lines)).toContain(problem);
});

test("a file is checked whatever else is wrong in article.yaml", async () => {
  const problems = await problemsWith(
    "place: nowhere\nmedia: [{ url: https://x.example/a.mp3, title: Listen, poster: absent.png }]",
  );
  expect(problems.map((problem) => problem.split(" ")[1])).toEqual(["place:", "media[0].poster:"]);
});

test("the recordings of a story are read, with a poster each", async () => {
  const { stories } = await contentOf({
    [`${story}/article.yaml`]: `${article}media:
  - { url: "https://x.example/a.mp4?b=1", title: { uk: "Дивитися", en: "Watch" }, poster: cover.png }
  - { url: "https://x.example/a.mp3", title: Listen, syndicate: false }
files: { cover.png: { syndicate: false } }
`,
    [`${story}/cover.png`]: png,
  });
  expect(stories[0]?.clips).toMatchObject([
    {
      recording: { url: "https://x.example/a.mp4?b=1", medium: "video", type: "video/mp4" },
      title: { uk: "Дивитися", en: "Watch" },
      poster: { type: "image/png" },
      syndicatePoster: false,
    },
    { recording: { medium: "audio" }, title: { uk: "Listen", en: "Listen" }, syndicate: false },
  ]);
  expect(stories[0]?.clips[0]).not.toHaveProperty("syndicate");
  expect(stories[0]?.clips[1]).not.toHaveProperty("poster");
});

test("a draft is shown without the recording that is missing", async () => {
  const { stories } = await contentOf(
    {
      [`${story}/article.yaml`]: `${article}draft: true\nmedia: [{ url: "https://x.example/watch", title: A }, { url: "https://x.example/a.mp3", title: B }]\n`,
      [`${story}/en.md`]: text,
    },
    { drafts: true },
  );
  expect(stories[0]?.clips.map(({ title }) => title.en)).toEqual(["B"]);
  expect(stories[0]?.gaps).toMatchObject([{ field: "media[0].url" }]);
});

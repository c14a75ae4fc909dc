import { readOptions, splitList } from "./run/read-options.ts";
import { CommandError, runCommand } from "./run/run-command.ts";
import { newStory } from "./story/new-story.ts";
import { reportStory } from "./story/report-story.ts";

const usage = `Usage: npm run new -- "Title" [options]

Creates a story's folder: a permanent id, article.yaml, and a text to fill in for each language. It is a draft until you remove
the line that says so. Everything that you have to write or check is marked with "# check:".

  --lang uk,en       its languages          (all of the site's)
  --tags a,b         slugs in tags.yaml
  --section SLUG     its main tag           (the one among --tags, or the only one in tags.yaml)
  --author a,b       slugs in authors.yaml  (the only one there)
  --published TIME   such as 2026-01-03T20:53, in the newsroom's time zone  (now)
  --image FILE       a picture, copied into the folder
  --media FILE       audio or video of the whole story, such as a spoken version, copied into the folder; may be repeated
  --slug SLUG        the end of its URL     (made from the title)
  --content FOLDER   the content folder     (content)
  --help             show this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      lang: { type: "string", multiple: true },
      tags: { type: "string", multiple: true },
      section: { type: "string" },
      author: { type: "string", multiple: true },
      published: { type: "string" },
      image: { type: "string" },
      media: { type: "string", multiple: true },
      slug: { type: "string" },
      content: { type: "string", default: "content" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const [title, ...more] = positionals;
  if (title === undefined || more.length > 0) {
    throw new CommandError('Give one title, in quotes: npm run new -- "Title"; "--help" shows the options.');
  }
  const { lang, tags, author, section, published, image, media, slug, content } = values;
  const story = await newStory(
    {
      content,
      title,
      ...(lang && { lang: splitList(lang) }),
      ...(tags && { tags: splitList(tags) }),
      ...(author && { authors: splitList(author) }),
      ...(section !== undefined && { section }),
      ...(published !== undefined && { published }),
      ...(image !== undefined && { image }),
      ...(media && { media }),
      ...(slug !== undefined && { slug }),
    },
    Date.now(),
  );
  console.log(reportStory(story));
});

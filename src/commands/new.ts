import { readOptions } from "./options/read-options.ts";
import { listOption } from "./story/list-option.ts";
import { newStory } from "./story/new-story.ts";
import { Refusal } from "./story/refusal.ts";
import { reportStory } from "./story/report-story.ts";
import { runCommand } from "./story/run-command.ts";

const usage = `Usage: npm run new -- "Title" [options]

Makes a story's folder: a permanent id, article.yaml, and a text to fill in for each language. It is a draft until you remove
the line that says so. What you have to write or to look at is marked with "# check:".

  --lang uk,en       its languages        (all of the site's)
  --tags a,b         slugs of tags.yaml
  --section SLUG     its main tag         (the one among --tags)
  --author a,b       slugs of authors.yaml
  --published TIME   such as 2026-01-03T20:53, on the newsroom's clocks  (now)
  --image FILE       a picture, copied into the folder
  --slug SLUG        the end of its URL   (made of the title)
  --content FOLDER   (content)
  --help             this text`;

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
      slug: { type: "string" },
      content: { type: "string", default: "content" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const [title, ...more] = positionals;
  if (title === undefined || more.length > 0) {
    throw new Refusal('Give one title, in quotes: npm run new -- "Title"; "--help" shows the options.');
  }
  const { lang, tags, author, section, published, image, slug, content } = values;
  const story = await newStory(
    {
      content,
      title,
      ...(lang && { lang: listOption(lang) }),
      ...(tags && { tags: listOption(tags) }),
      ...(author && { authors: listOption(author) }),
      ...(section !== undefined && { section }),
      ...(published !== undefined && { published }),
      ...(image !== undefined && { image }),
      ...(slug !== undefined && { slug }),
    },
    Date.now(),
  );
  console.log(reportStory(story));
});

import { importPage } from "./news-page/import-page.ts";
import { readOptions, splitList } from "./run/read-options.ts";
import { CommandError, runCommand } from "./run/run-command.ts";
import { reportStory } from "./story/report-story.ts";

const usage = `Usage: npm run import -- FILE [options]

Drafts a story from an article that was copied from a page as plain text (UTF-8): finds its language, headline, date and time
(in the newsroom's time zone), section, author, caption and credit, lead, paragraphs and source. Anything that was not found, or
may be wrong, is marked with "# check:". The address of a video or a post on a line of its own, and a code that a service gives to
paste, become embeds; the name of a file on a line of its own becomes a picture, a player or a link, and the file is copied if it is
beside the text.

  --lang uk          the text's language    (detected from its letters)
  --section SLUG     its main tag           (the one that is named before the date)
  --author a,b       slugs in authors.yaml  (those that the text names)
  --tags a,b         slugs in tags.yaml     (those whose names occur in the text)
  --image FILE       its picture, copied into the folder
  --media FILE       audio or video of the whole story, such as a spoken version, copied into the folder; may be repeated
  --slug SLUG        the end of its URL     (made from the headline)
  --content FOLDER   the content folder     (content)
  --help             show this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      section: { type: "string" },
      author: { type: "string", multiple: true },
      tags: { type: "string", multiple: true },
      image: { type: "string" },
      media: { type: "string", multiple: true },
      slug: { type: "string" },
      content: { type: "string", default: "content" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new CommandError('Name one file: npm run import -- article.txt; "--help" shows the options.');
  }
  const { content, lang, section, author, tags, image, media, slug } = values;
  const story = await importPage(
    {
      content,
      file,
      ...(lang !== undefined && { lang }),
      ...(section !== undefined && { section }),
      ...(author && { authors: splitList(author) }),
      ...(tags && { tags: splitList(tags) }),
      ...(image !== undefined && { image }),
      ...(media && { media }),
      ...(slug !== undefined && { slug }),
    },
    Date.now(),
  );
  console.log(reportStory(story, story));
});

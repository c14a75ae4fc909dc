import { importPage } from "./news-page/import-page.ts";
import { readOptions, splitList } from "./run/read-options.ts";
import { CommandError, runCommand } from "./run/run-command.ts";
import { reportStory } from "./story/report-story.ts";

const usage = `Usage: npm run import -- FILE [options]

Makes a draft of an article that was copied from a page as plain text (UTF-8): finds its language, headline, date and time (on
the newsroom's clocks), section, author, the words for its picture, lead, paragraphs and source. What was not found, or may be
wrong, is marked with "# check:".

  --lang uk          the text's language  (found by its letters)
  --section SLUG     its main tag         (the one that is named before the date)
  --author a,b       slugs of authors.yaml (those that the text names)
  --tags a,b         slugs of tags.yaml   (those whose names stand in the text)
  --image FILE       its picture, copied into the folder
  --slug SLUG        the end of its URL   (made of the headline)
  --content FOLDER   (content)
  --help             this text`;

await runCommand(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      section: { type: "string" },
      author: { type: "string", multiple: true },
      tags: { type: "string", multiple: true },
      image: { type: "string" },
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
  const { content, lang, section, author, tags, image, slug } = values;
  const story = await importPage(
    {
      content,
      file,
      ...(lang !== undefined && { lang }),
      ...(section !== undefined && { section }),
      ...(author && { authors: splitList(author) }),
      ...(tags && { tags: splitList(tags) }),
      ...(image !== undefined && { image }),
      ...(slug !== undefined && { slug }),
    },
    Date.now(),
  );
  console.log(reportStory(story, story.hints));
});

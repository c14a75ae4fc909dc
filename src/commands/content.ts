import { folderSource } from "../content/folder/folder-source.ts";
import { listStories } from "./content/list-stories.ts";
import { printStories } from "./content/print-stories.ts";
import { fetchStoryEmbeds } from "./embeds/fetch-story-embeds.ts";
import { readOptions } from "./run/read-options.ts";
import { CommandError, runCommand } from "./run/run-command.ts";

const usage = `Usage: npm run content [-- options]

Lists the stories, newest first: when they are published (in the newsroom's time zone), their languages, section, tags and
title, and whether they are live, scheduled, a draft, expired or withdrawn, written only in retired languages ("retired"), or have
problems; if the languages of a story differ, each has its own state and time; and if there are any, what they show: video, audio,
galleries, embeds, documents. Problems are listed below.

With --fetch-embeds, asks the providers for the title, author, words and picture of each video, post or chart that is in a text and
has no entry in its story's embeds.yaml, and writes them there. What is there already is never changed. Each is asked for once, and no
other command asks the providers. STORY is the name of a story's folder; without any, all stories.

  --fetch-embeds [STORY…]
  --json             print JSON, with everything that does not fit into a line
  --content FOLDER   the content folder  (content)
  --help             show this text`;

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    "fetch-embeds": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    content: { type: "string", default: "content" },
    help: { type: "boolean", default: false },
  },
});

await runCommand(async () => {
  if (values.help) return console.log(usage);
  const content = folderSource(values.content);
  if (!content.folder("")) throw new CommandError(`There is no folder ${values.content}; name one with --content`);
  if (values["fetch-embeds"]) {
    if (values.json) throw new CommandError("--fetch-embeds prints no JSON; leave out --json");
    const { report, failed } = await fetchStoryEmbeds(content, values.content, positionals);
    console.log(report);
    if (failed) process.exitCode = 1;
    return;
  }
  if (positionals.length > 0)
    throw new CommandError('Stories are named after --fetch-embeds; "--help" shows the options.');
  const list = await listStories(content, Date.now());
  console.log(values.json ? JSON.stringify(list, null, 2) : printStories(list));
});

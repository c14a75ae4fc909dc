import { folderSource } from "../content/folder/folder-source.ts";
import { listStories } from "./content/list-stories.ts";
import { printStories } from "./content/print-stories.ts";
import { readOptions } from "./run/read-options.ts";
import { CommandError, runCommand } from "./run/run-command.ts";

const usage = `Usage: npm run content [-- options]

Lists the stories, newest first: when they are published (in the newsroom's time zone), their languages, section, tags and
title, and whether they are live, scheduled, a draft, expired or withdrawn, written only in retired languages ("retired"), or have
problems; if the languages of a story differ, each has its own state and time. Problems are listed below.

  --json             print JSON, with everything that does not fit into a line
  --content FOLDER   the content folder  (content)
  --help             show this text`;

const { values } = readOptions({
  options: {
    json: { type: "boolean", default: false },
    content: { type: "string", default: "content" },
    help: { type: "boolean", default: false },
  },
});

await runCommand(async () => {
  if (values.help) return console.log(usage);
  const content = folderSource(values.content);
  if (!content.folder("")) throw new CommandError(`There is no folder ${values.content}; name one with --content`);
  const list = await listStories(content, Date.now());
  console.log(values.json ? JSON.stringify(list, null, 2) : printStories(list));
});

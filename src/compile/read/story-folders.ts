import { join } from "node:path";
import type { Problem } from "../problem.ts";
import { quote } from "../schema/quote.ts";
import { listFolder } from "../source/list-folder.ts";
import type { Folder } from "../source/read-source.ts";

/** The names of the stories' folders, sorted. Loose texts beside them would be passed over in silence, so they are problems. */
export function storyFolders(root: Folder): {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
} {
  const path = `${root.path}/articles`;
  const entries = listFolder(join(root.disk, "articles"));
  const problem = (path: string, what: string, instead: string) => ({
    path,
    line: 1,
    column: 1,
    field: "",
    what,
    instead,
  });
  if (!entries)
    return { names: [], problems: [problem(path, "is missing", "add the folder, with a folder for each story")] };
  const problems = entries.flatMap((entry) => {
    const its = `${path}/${entry.name}`;
    if (entry.isSymbolicLink()) return problem(its, "is a symbolic link", "put the folder itself here");
    if (entry.isDirectory() || !/\.(md|ya?ml)$/i.test(entry.name)) return [];
    return problem(its, `${quote(entry.name)} is in no story's folder`, "make a folder for the story and put it there");
  });
  return { names: entries.filter((entry) => entry.isDirectory()).map(({ name }) => name), problems };
}

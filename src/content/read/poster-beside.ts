import { pictureEndings } from "../../pictures/picture-endings.ts";

/**
 * Returns the picture beside an audio or video file that has the same name, `clip.jpg` for `clip.mp4`; undefined if there is none.
 * @param file as written
 * @param exists whether there is a file with this name
 */
export function posterBeside(file: string, exists: (name: string) => boolean): string | undefined {
  const name = file.replace(/\.[^./]*$/, "");
  return [...pictureEndings, ...pictureEndings.map((ending) => ending.toUpperCase())]
    .map((ending) => `${name}.${ending}`)
    .find(exists);
}

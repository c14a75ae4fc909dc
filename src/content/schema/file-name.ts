import * as v from "valibot";

/** A picture's name; whether there is one is known to whoever reads the folder. */
export const fileName = v.pipe(
  v.string(),
  v.title("file name"),
  v.description("A picture beside the file that names it: JPEG, PNG, GIF, WebP or AVIF."),
);

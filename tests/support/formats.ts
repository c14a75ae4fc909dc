import { createFormats } from "../../src/formats/formats.ts";
import { makeSkeletons } from "../../src/formats/make-skeletons.ts";

export const skeletons = makeSkeletons();
export const formats = createFormats(skeletons);

import { describe } from "vitest";
import { testNewsroom } from "./support/whole-newsroom.ts";

/* Whatever newsroom it is; all other tests bring newsrooms of their own. */
describe("the newsroom in content/", () => testNewsroom("content", ".polyfeed/content-test"));

import { describe } from "vitest";
import { testNewsroom } from "./support/whole-newsroom.ts";

/* Works for any newsroom; all other tests have their own newsrooms. */
describe("the newsroom in content/", () => testNewsroom("content", ".polyfeed/content-test"));

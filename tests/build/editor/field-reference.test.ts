import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { describeFields } from "../../../src/build/editor/describe-fields.ts";
import { contentFiles } from "../../../src/build/editor/fields/content-files.ts";
import { convertSchema } from "../../../src/build/editor/json-schema.ts";
import { fieldsOf, type SchemaField } from "../../../src/build/editor/map-fields.ts";
import { printFieldReference } from "../../../src/build/editor/print-field-reference.ts";
import { folderSource } from "../../../src/content/folder/folder-source.ts";
import { readVocabulary } from "../../../src/content/read/read-vocabulary.ts";
import { required } from "../../../src/domain/required.ts";
import { article, authors, contentFolder, site, tags, text } from "../../content/content-folder.ts";

type Name = keyof typeof contentFiles;

const withTopic = `${tags}peace-talks: { kind: topic, name: "Peace talks" }\n`;
const withMarta = `${authors}marta: { name: "Marta" }\n`;
const valid: Readonly<Record<Name, string>> = {
  ...{ site, tags: withTopic, authors: withMarta, article },
  text: text.split("---\n")[1] ?? "",
  embeds: "https://t.me/durov/68: { title: A post }",
};

test("docs/fields.md matches the schemas; `npm run docs` writes it", () => {
  expect(readFileSync("docs/fields.md", "utf8")).toBe(printFieldReference());
});

describe.each(Object.keys(contentFiles) as readonly Name[])("%s", async (name) => {
  const { schema, fields, exampleKeys } = contentFiles[name];
  const folder = () => contentFolder({ "tags.yaml": withTopic, "authors.yaml": withMarta });
  const schemaOf = async () => schema((await readVocabulary(folderSource(folder()))).known);
  const listOf = async () => fieldsOf(convertSchema(await schemaOf()));

  test("every field of the schema is described, and no other", async () => {
    expect(Object.keys(fields).sort()).toEqual((await listOf()).map(({ path }) => path).sort());
  });

  test("descriptions of fields are complete sentences", () => {
    const wrong = Object.entries(fields).filter(([, { description }]) => !/^[A-Z`].*\.$/.test(description));
    expect(wrong).toEqual([]);
  });

  test("every field without fields of its own says where feeds and pages show it", () => {
    const paths = Object.keys(fields);
    const silent = paths.filter((path) => !fields[path]?.output);
    expect(
      silent.filter(
        (path) => !paths.some((other) => /^(?:\.|\[\]\.)/.test(other.slice(path.length)) && other.startsWith(path)),
      ),
    ).toEqual([]);
  });

  test("every example is valid in its field", async () => {
    const list = await listOf();
    const checked = await schemaOf();
    const validate = new Ajv({ strictTypes: false }).compile(
      JSON.parse(JSON.stringify(describeFields(convertSchema(checked), fields))),
    );
    const wrong = list.flatMap(({ path }) => {
      const file = withExample(list, path);
      const { issues = [] } = v.safeParse(checked, file);
      const said = [...issues.map(({ message }) => message), ...(validate(file) ? [] : (validate.errors ?? []))];
      return said.length === 0 ? [] : [{ path, file, said }];
    });
    expect(wrong).toEqual([]);
  });

  /**
   * Returns the valid file with this field as in its example; if the mapping that contains the field is missing, it is
   * added with its required fields, and with those that the example needs beside it.
   */
  function withExample(list: readonly SchemaField[], path: string): unknown {
    const set = (holder: unknown, steps: readonly string[], at: string): unknown => {
      const [step, ...rest] = steps;
      if (step === undefined) return fields[at]?.example;
      const key = step.startsWith("{")
        ? required(exampleKeys[step], "key in examples for", step)
        : step.replace("[]", "");
      const isList = step.endsWith("[]");
      const path = at === "" ? step : `${at}.${step}`;
      const beside = rest.length === 0 ? fields[path]?.beside : {};
      const mapping = { ...(needed(list, at, holder) as object), ...beside } as Readonly<Record<string, unknown>>;
      const inner = set(isList ? undefined : mapping[key], rest, path);
      return { ...mapping, [key]: isList ? [inner] : inner };
    };
    return set(parse(valid[name]), path.split("."), "");
  }

  function needed(list: readonly SchemaField[], parent: string, holder: unknown): unknown {
    if (holder !== undefined) return holder;
    const own = list.filter(({ path, required }) => required && path.startsWith(`${parent}.`));
    return Object.fromEntries(own.map(({ path }) => [path.slice(parent.length + 1), fields[path]?.example]));
  }
});

test("an editor shows the description and an example of a field while it is being written", () => {
  const { schema, fields } = contentFiles.article;
  const known = {
    timeZone: "UTC",
    languages: ["en"],
    retiredLanguages: [],
    formerTags: new Map(),
    defaultLanguage: "en",
    tags: undefined,
    authors: undefined,
  };
  const nothing = {
    retired: { tags: new Set<string>(), authors: new Set<string>() },
    names: { tags: new Map(), authors: new Map() },
    mastodon: undefined,
  };
  expect(describeFields(convertSchema(schema({ ...known, ...nothing })), fields)).toMatchObject({
    properties: {
      published: { description: fields.published?.description, examples: [fields.published?.example] },
      image: { properties: { file: { description: fields["image.file"]?.description } } },
    },
  });
});

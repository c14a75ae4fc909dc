/** The properties by which one valibot schema contains another. */
interface Structure {
  readonly kind?: string;
  readonly pipe?: readonly unknown[];
  /** Of an optional schema. */
  readonly wrapped?: unknown;
  /** Of a schema that depends on the value. */
  readonly getter?: (value: unknown) => unknown;
  /** Of a mapping with known names. */
  readonly entries?: Readonly<Record<string | number, unknown>>;
  /** Of the values of any other mapping. */
  readonly value?: unknown;
  /** Of a list. */
  readonly item?: unknown;
}

/**
 * Whether the value at this path has one of these schemas.
 * @param schema the valibot schema of the value that the path starts in
 */
export function hasSchema(
  schemas: ReadonlySet<unknown>,
  schema: unknown,
  value: unknown,
  path: readonly (string | number)[],
): boolean {
  if (schemas.has(schema)) return path.length === 0;
  if (typeof schema !== "object" || schema === null) return false;
  const { kind, pipe, wrapped, getter, entries, value: values, item }: Structure = schema;
  if (kind !== "schema") return false;
  if (pipe) return pipe.some((part) => hasSchema(schemas, part, value, path));
  if (wrapped) return hasSchema(schemas, wrapped, value, path);
  if (getter) return hasSchema(schemas, getter(value), value, path);
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== "object" || value === null) return false;
  const part: unknown = Object.entries(value).find(([key]) => key === String(name))?.[1];
  return hasSchema(schemas, entries?.[name] ?? values ?? item, part, rest);
}

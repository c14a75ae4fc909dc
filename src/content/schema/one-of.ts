/** For editors: that a value is one of those that are known. Where none is, JSON Schema has no word for it. */
export function oneOf(known: Iterable<string> | undefined): { readonly enum?: readonly string[] } {
  const values = [...(known ?? [])];
  return values.length > 0 ? { enum: values } : {};
}

/** Wraps `make` so that it runs on the first call only; every call returns the same value. */
export function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

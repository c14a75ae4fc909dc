/** Names that objects have without being asked: as keys they are lost or worse, and nothing is called so. */
export const objectNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * A class whose objects have the methods of another, but none of its fields: what extends it declares them itself. The build of
 * markdown-it defines each field by a call of a function, which took a third of all that a text costs.
 */
export function bare<Instance extends object>(original: { readonly prototype: Instance }): new () => Instance {
  function Bare(): void {}
  Bare.prototype = original.prototype;
  return Bare as unknown as new () => Instance;
}

/**
 * The realm's intrinsics that we make ourselves, filled in once by promise-constructor.ts and async-generator-prototype.ts.
 * They are the realm's: one set a worker, whatever it runs.
 */
type Constructor = new (...args: never[]) => object;

export const intrinsics: { Promise: Constructor; AsyncGeneratorPrototype: object } = {
  Promise: class {},
  AsyncGeneratorPrototype: {},
};

/** Which random programs to try: what `npm run fuzz` was told (bench/fuzz.mjs), else what the test says. */
interface Fuzz {
  readonly seed: number;
  readonly count: number;
  /** Where to begin, as a report prints it. */
  readonly path?: string;
}

export function askedFuzz({ seed, count }: Fuzz): Fuzz {
  const { COROSCOPE_FUZZ_SEED, COROSCOPE_FUZZ_COUNT, COROSCOPE_FUZZ_PATH: path } = process.env;
  return { seed: Number(COROSCOPE_FUZZ_SEED ?? seed), count: Number(COROSCOPE_FUZZ_COUNT ?? count), ...(path === undefined ? {} : { path }) };
}

/** The module "threading": there is one thread. */
const MAIN = { name: "MainThread" } as const;

export const threading = {
  current_thread: (): typeof MAIN => MAIN,
  main_thread: (): typeof MAIN => MAIN,
} as const;

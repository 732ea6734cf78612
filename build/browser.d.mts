/** Types of browser.mjs, for the configuration and the tests that are TypeScript. */
export interface FindOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly own?: () => string | undefined;
  readonly install?: () => boolean;
}
export function findBrowser(options?: FindOptions): string;
export function browserFlags(root?: boolean): string[];
export function onPath(command: string, path?: string): string | undefined;
export function installFromDebian(): boolean;

/**
 * Colours of the code. Monaco's themes take no CSS custom properties, so these repeat `ui/tokens.css`; a test compares
 * the two.
 */

export interface CodePalette {
  readonly panel: string;
  readonly ink: string;
  readonly dim: string;
  readonly line: string;
  readonly raised: string;
  readonly hover: string;
  readonly selection: string;
  readonly accent: string;
  readonly error: string;
  readonly warn: string;
  readonly keyword: string;
  readonly string: string;
  readonly number: string;
  readonly comment: string;
}

export const LIGHT: CodePalette = {
  panel: "#ffffff", ink: "#1b1f2a", dim: "#596173", line: "#e1e4ec", raised: "#ffffff", hover: "#eef1f7", selection: "#e6edfe",
  accent: "#2f5fe0", error: "#b91f30", warn: "#8a5300",
  keyword: "#8432a8", string: "#1b7a43", number: "#a74d09", comment: "#646c80",
};

export const DARK: CodePalette = {
  panel: "#191c25", ink: "#e7eaf2", dim: "#98a1b5", line: "#2b303d", raised: "#232734", hover: "#242936", selection: "#24305a",
  accent: "#7aa2ff", error: "#ff8a94", warn: "#f0b860",
  keyword: "#d19bf0", string: "#8fd6a4", number: "#f0a56b", comment: "#8f98ab",
};

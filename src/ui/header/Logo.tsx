/** Three lanes: one runs, one waits, one is ready. */
export function Logo() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden>
      <rect x="1" y="3" width="10" height="5" rx="1.5" fill="var(--state-running)" />
      <rect x="6" y="9.8" width="12" height="2" rx="1" fill="var(--state-awaiting)" />
      <rect x="13" y="14" width="8" height="5" rx="1.5" fill="var(--state-ready)" />
    </svg>
  );
}

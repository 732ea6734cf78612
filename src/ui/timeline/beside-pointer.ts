/** Puts a card beside the pointer, inside of the window. */

const GAP = 14;

export function placeBeside(card: HTMLElement | null, x: number, y: number): void {
  if (!card) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = x + GAP + width > innerWidth ? x - GAP - width : x + GAP;
  const top = y + GAP + height > innerHeight ? y - GAP - height : y + GAP;
  card.style.transform = `translate(${String(Math.max(4, left))}px, ${String(Math.max(4, top))}px)`;
}

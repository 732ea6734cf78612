/** Puts a card beside the pointer, inside of the window; above a finger, whose hand hides what lies below. */

const GAP = 14;
const FINGER_GAP = 30;

export function placeBeside(card: HTMLElement | null, x: number, y: number): void {
  if (!card) return;
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = x + GAP + width > innerWidth ? x - GAP - width : x + GAP;
  const above = y - FINGER_GAP - height;
  const beside = y + GAP + height > innerHeight ? y - GAP - height : y + GAP;
  const top = matchMedia("(pointer: coarse)").matches && above > 0 ? above : beside;
  card.style.transform = `translate(${String(Math.max(4, left))}px, ${String(Math.max(4, top))}px)`;
}

/** Where a key leads among `count` tabs from the one at `here`: around at the ends. -1 for other keys. */
export function nextTab(key: string, here: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (here + 1) % count;
    case "ArrowLeft":
      return (here + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}

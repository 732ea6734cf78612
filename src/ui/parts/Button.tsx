/**
 * The page's button. One that cannot act now is `off`: it says so (aria-disabled) and keeps the focus, since the focus
 * must not be lost because a run ended.
 */
import type { ComponentProps, MouseEvent } from "react";
import css from "./Button.module.css";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: "plain" | "primary" | "quiet" | undefined;
  /** A square with an icon and no text; give it an aria-label. */
  readonly square?: boolean | undefined;
  readonly off?: boolean | undefined;
}

export function Button({ look = "plain", square = false, off = false, className, onClick, ...rest }: ButtonProps) {
  const classes = [css["button"], css[look], square ? css["square"] : "", className ?? ""].join(" ");
  const click = (event: MouseEvent<HTMLButtonElement>) => (off ? event.preventDefault() : onClick?.(event));
  return <button type="button" className={classes} aria-disabled={off || undefined} onClick={click} {...rest} />;
}

/** A dialog: in the middle of a wide screen, from below on a narrow one. Escape and a click beside it close it. */
import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import { useFocusBack } from "./use-focus-back.ts";
import css from "./Sheet.module.css";

export interface SheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function Sheet({ title, isOpen, onOpenChange, children }: SheetProps) {
  const { t } = useTranslation();
  const focusBack = useFocusBack();
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={css["veil"]} />
        <Dialog.Content className={css["sheet"]} aria-describedby={undefined} {...focusBack}>
          <div className={css["head"]}>
            <Dialog.Title className={css["title"]}>{title}</Dialog.Title>
            <Dialog.Close asChild>
              <Button look="quiet" square aria-label={t("keys.close")}>
                <X aria-hidden />
              </Button>
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What the chain of causes is about: the span or the cursor's moment, whichever was chosen last; while its own links are followed, what it was about. */
import { useState } from "react";
import { pause } from "../actions/play.ts";
import { cursorStore, seek, select, type Selection } from "../stores/cursor.ts";
import { useCursor } from "../use.ts";

export interface Subject {
  readonly step: number;
  readonly selection: Selection | null;
}

/** `go` follows a link of the chain: it moves cursor and selection, and the chain stays. */
export function useSubject(): { readonly subject: Subject; readonly go: (to: Subject) => void } {
  const now: Subject = { step: useCursor((cursor) => cursor.step), selection: useCursor((cursor) => (cursor.movedOn ? null : cursor.selection)) };
  const [followed, follow] = useState<{ readonly about: Subject; readonly at: Subject } | null>(null);
  const subject = followed && isSame(followed.at, now) ? followed.about : now;
  const go = (to: Subject) => {
    pause();
    seek(to.step);
    select(to.selection);
    follow({ about: subject, at: { step: cursorStore.getState().step, selection: to.selection } });
  };
  return { subject, go };
}

const isSame = (one: Subject, other: Subject): boolean =>
  one.step === other.step && one.selection?.coroutine === other.selection?.coroutine && one.selection?.span === other.selection?.span;

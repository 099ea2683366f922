import type { Grammar } from "@nhiemky/elections/contract";
import { useEffect, useRef } from "react";
import type { NameMark } from "./use-ruling-draft.ts";

interface RulingKeys {
  readonly grammar: Grammar;
  /** Names that the arrows go through. */
  readonly names: readonly string[];
  readonly current: string;
  readonly onCurrent: (candidate: string) => void;
  readonly onMark: (candidate: string, mark: NameMark) => void;
  readonly onInvalid: () => void;
  readonly onTurn: () => void;
  readonly onLater: () => void;
  readonly onSubmit: () => void;
}

/** A struck ballot knows two marks; boxes know four. */
const marksByKey: Readonly<Record<Grammar, Readonly<Record<string, NameMark>>>> = {
  "strike-out": { "1": "for", "2": "against" },
  "agree-disagree": { "1": "for", "2": "against", "3": "both", "4": "neither" },
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input:not([type=radio]), textarea, [role=combobox]") !== null
  );
}

/** The whole desk by keyboard; nothing is taken from somebody who types a reason, except sending it. */
export function useRulingKeys(keys: RulingKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const now = latest.current;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return act(event, now.onSubmit);
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const mark = marksByKey[now.grammar][event.key];
      const place = now.names.indexOf(now.current);
      const step = (by: number) => {
        const name = now.names[Math.min(Math.max(place + by, 0), now.names.length - 1)];
        if (name !== undefined) now.onCurrent(name);
      };
      if (mark !== undefined)
        return act(event, () => {
          now.onMark(now.current, mark);
          step(1);
        });
      const verbs: Readonly<Record<string, () => void>> = {
        ArrowDown: () => step(1),
        ArrowUp: () => step(-1),
        k: now.onInvalid,
        r: now.onTurn,
        s: now.onLater,
      };
      const verb = verbs[event.key];
      if (verb !== undefined) act(event, verb);
    };
    const act = (event: KeyboardEvent, verb: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      verb();
    };
    // Before the shell's own keys, which jump to other pages.
    globalThis.addEventListener("keydown", press, { capture: true });
    return () => globalThis.removeEventListener("keydown", press, { capture: true });
  }, []);
}

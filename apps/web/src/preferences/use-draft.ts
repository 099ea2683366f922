import { useCallback, useEffect, useState } from "react";

const prefix = "nhiemky.draft.";

function stored<Value>(key: string): Value | undefined {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}

/** Forgets every draft of this browser: what one person typed is not shown to the next one to sign in. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}

/**
 * A form value that survives a closed page, a lost connection and an expired session.
 * @param key unique to what is being written, e.g. `answer.${documentId}`
 */
export function useDraft<Value>(key: string, initial: Value) {
  const [value, change] = useState<Value>(() => stored<Value>(key) ?? initial);
  const [wasKept] = useState(() => stored<Value>(key) !== undefined);
  const text = JSON.stringify(value);
  const initialText = JSON.stringify(initial);
  useEffect(() => {
    if (text === initialText) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, text);
  }, [key, text, initialText]);
  /** Back to the empty form: call it when the form was sent. */
  const clear = useCallback(() => change(JSON.parse(initialText) as Value), [initialText]);
  return { value, change, clear, wasKept };
}

import { useSyncExternalStore } from "react";

/** A value that lives outside the tree of components: set from anywhere, shown where it is used. */
export interface OutsideState<Value> {
  get(): Value;
  set(value: Value): void;
  /** Calls back after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** The value in a component, which follows it. */
  use(): Value;
}

export function outsideState<Value>(initial: Value): OutsideState<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const get = () => current;
  return {
    get,
    set: (value) => {
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe,
    use: () => useSyncExternalStore(subscribe, get),
  };
}

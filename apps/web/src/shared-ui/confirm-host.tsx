import { lazy, Suspense } from "react";
import { useConfirmation } from "./confirm-action.ts";

const ConfirmDialog = lazy(async () => ({ default: (await import("./confirm-dialog.tsx")).ConfirmDialog }));

/** Where the shell shows `confirmAction`. */
export function ConfirmHost() {
  const asked = useConfirmation();
  return <Suspense fallback={null}>{asked !== null && <ConfirmDialog asked={asked} />}</Suspense>;
}

import { lazy, Suspense } from "react";
import { openShellDialog, useShellDialog } from "./dialogs.ts";

const SearchDialog = lazy(async () => ({
  default: (await import("../features/search/search-dialog.tsx")).SearchDialog,
}));
const ShortcutsHelp = lazy(async () => ({ default: (await import("./shortcuts-help.tsx")).ShortcutsHelp }));

/** What the header and the keys open over any page; loaded when first opened. */
export function ShellDialogs() {
  const dialog = useShellDialog();
  const close = () => openShellDialog(null);
  return (
    <Suspense fallback={null}>
      {dialog === "search" && <SearchDialog onClose={close} />}
      {dialog === "shortcuts" && <ShortcutsHelp onClose={close} />}
    </Suspense>
  );
}

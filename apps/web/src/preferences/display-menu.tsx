import { IconTextSize } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useMessages } from "../language/messages.ts";
import { DropPanel } from "../shared-ui/drop-panel.tsx";
import { LoadingLine } from "../shared-ui/loading-line.tsx";
import { displayMessages } from "./display-messages.ts";

const DisplayPanel = lazy(async () => ({ default: (await import("./display-panel.tsx")).DisplayPanel }));

/** Language, text size, contrast and ground: the same four on every page, signed in or not. */
export function DisplayMenu() {
  const t = useMessages(displayMessages);
  return (
    <DropPanel label={t.display} button={<IconTextSize size={20} stroke={1.6} aria-hidden />}>
      {() => (
        <Suspense fallback={<LoadingLine />}>
          <DisplayPanel />
        </Suspense>
      )}
    </DropPanel>
  );
}

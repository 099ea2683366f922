import { Button } from "@mantine/core";
import type { ReactNode } from "react";

interface FileLinkProps {
  readonly href: string;
  /** Under which name it is kept, where the server gives none. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** A file of the server as a button; the browser keeps it. */
export function FileLink({ href, name, children }: FileLinkProps) {
  return (
    <Button component="a" variant="default" size="compact-sm" href={href} download={name ?? true}>
      {children}
    </Button>
  );
}

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { recordAddress } from "./record-kinds.ts";

interface RecordLinkProps {
  readonly kind: string;
  readonly id: string;
  /** The document of a clause. */
  readonly recordId?: string;
  readonly children: ReactNode;
}

/** A link to the page of a record of another feature; plain text where there is no page. */
export function RecordLink({ kind, id, recordId, children }: RecordLinkProps) {
  const address = recordAddress(kind, id, recordId);
  if (address === null) return <span>{children}</span>;
  const [path = "/", query = ""] = address.split("?");
  return (
    <Link to={path} search={Object.fromEntries(new URLSearchParams(query)) as never}>
      {children}
    </Link>
  );
}

import { Button } from "@mantine/core";
import { type Citation, readReferencesRoute, registerDocumentRoute } from "@nhiemky/documents/contract";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import classes from "./reading.module.css";
import { readingMessages } from "./reading-messages.ts";
import type { ReadDocument } from "./reading-page.tsx";

interface CitationRegistrationProps {
  readonly document: ReadDocument["document"];
  readonly citation: Citation;
}

/** A document that the register does not have: the form with what the text says of it, or its number only. */
export function CitationRegistration({ document, citation }: CitationRegistrationProps) {
  const t = useMessages(readingMessages);
  const mayRegister = useCan()("document:register");
  const hold = useAction(registerDocumentRoute, {
    invalidates: [readReferencesRoute, { id: "listDocuments" }],
    onDone: () => say(t.held),
  });
  if (!mayRegister) return null;
  const { typeCode, referenceNumber, issuerName, issuedOn } = citation;
  return (
    <>
      <div className={classes.buttons}>
        <LinkButton
          size="compact-sm"
          to="/documents/new"
          search={{
            type: typeCode,
            number: referenceNumber ?? undefined,
            issuer: issuerName ?? undefined,
            date: issuedOn ?? undefined,
          }}
        >
          {t.register}
        </LinkButton>
        {referenceNumber !== null && issuerName !== null && issuedOn !== null && (
          <Button
            size="compact-sm"
            variant="default"
            loading={hold.isRunning}
            onClick={() =>
              void hold.run({
                body: {
                  unitId: document.unitId,
                  direction: "incoming",
                  isPlaceholder: true,
                  typeCode,
                  referenceNumber,
                  issuerName,
                  issuedOn,
                },
              })
            }
          >
            {t.holdNumber}
          </Button>
        )}
      </div>
      {hold.problem !== null && <ProblemNotice problem={hold.problem} />}
    </>
  );
}

import { type DocumentId, getDocumentRoute, listClausesRoute } from "@nhiemky/documents/contract";
import { useParams } from "@tanstack/react-router";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ClauseEditor } from "./clause-editor.tsx";
import { documentWords } from "./documents-messages.ts";

const messages = defineMessages({
  title: { vi: "Sửa khoản mục", en: "Correct the clauses" },
  description: {
    vi: "Mỗi khoản mục giữ danh tính của nó khi tách, ghép, thụt, đổi chỗ; nhiệm vụ và trả lời vẫn đứng đúng chỗ.",
    en: "Each clause keeps its identity when split, joined, moved; tasks and answers stay in place.",
  },
  back: { vi: "Văn bản này", en: "This document" },
  nothing: { vi: "Văn bản chưa có khoản mục", en: "The document has no clauses" },
});

/** Corrections of the clause tree by hand. */
export function ClauseEditorPage() {
  const t = useMessages(messages);
  const words = useMessages(documentWords);
  const { documentId } = useParams({ from: "/shell/documents/$documentId/clauses" });
  const document = useRoute(getDocumentRoute, { params: { documentId } });
  const clauses = useRoute(listClausesRoute, { params: { documentId } });
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[
          { label: words.documents, to: "/documents" },
          {
            label: document.data?.referenceNumber ?? t.back,
            to: "/documents/$documentId",
            params: { documentId },
          },
        ]}
        description={t.description}
      />
      <Loaded query={clauses}>
        {(reply) =>
          reply.clauses.length === 0 ? (
            <EmptyState title={t.nothing} />
          ) : (
            <ClauseEditor
              documentId={documentId as DocumentId}
              revision={reply.revision}
              clauses={reply.clauses}
            />
          )
        }
      </Loaded>
    </>
  );
}

import { defineRoute, doneSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { proposalErrors, taskErrors } from "./errors.ts";
import { documentIdSchema, taskIdSchema, unitIdSchema } from "./ids.ts";
import { programmePermissions } from "./permissions.ts";
import {
  acceptTargetSchema,
  acceptTaskSchema,
  proposalPlaceSchema,
  proposalSchema,
  rejectProposalSchema,
} from "./proposal-schemas.ts";

const tag = "proposals";
const params = z.object({ documentId: documentIdSchema });

/** Deciding is assigning: it is done in the name of a unit, inside its subtree, about a document that it may read. */
function assignFor(place: "body" | "query") {
  return {
    kind: "permission",
    permission: programmePermissions["task:assign"],
    target: { kind: "unit", place, name: "unitId" },
  } as const;
}

export const proposalRoutes = {
  readProposals: defineRoute({
    id: "readProposals",
    method: "GET",
    path: "/api/documents/:documentId/proposals",
    tag,
    summary: {
      vi: "Đề xuất nhiệm vụ, chỉ tiêu đọc được từ văn bản, và việc đã quyết về từng đề xuất",
      en: "Tasks and targets proposed from a document's text, and what was decided about each",
    },
    access: assignFor("query"),
    params,
    query: z.object({ unitId: unitIdSchema }),
    response: z.object({ proposals: z.array(proposalSchema) }),
    errors: [proposalErrors.PROPOSAL_DOCUMENT_NOT_FOUND],
  }),
  acceptTaskProposal: defineRoute({
    id: "acceptTaskProposal",
    method: "POST",
    path: "/api/documents/:documentId/proposals/tasks",
    tag,
    summary: { vi: "Nhận đề xuất và giao nhiệm vụ", en: "Accept a proposal and assign the task" },
    access: assignFor("body"),
    params,
    body: acceptTaskSchema,
    response: z.object({ taskIds: z.array(taskIdSchema) }),
    status: 201,
    errors: [
      proposalErrors.PROPOSAL_DOCUMENT_NOT_FOUND,
      proposalErrors.PROPOSAL_NOT_FOUND,
      proposalErrors.PROPOSAL_DECIDED,
      taskErrors.TASK_UNIT_OUTSIDE_SUBTREE,
      taskErrors.TASK_LEAD_SUPPORTS_ITSELF,
      taskErrors.TASK_DUE_BEFORE_ASSIGNED,
    ],
  }),
  acceptTargetProposal: defineRoute({
    id: "acceptTargetProposal",
    method: "POST",
    path: "/api/documents/:documentId/proposals/targets",
    tag,
    summary: { vi: "Nhận đề xuất chỉ tiêu", en: "Accept a proposed target" },
    access: assignFor("body"),
    params,
    body: acceptTargetSchema,
    response: doneSchema,
    status: 201,
    errors: [
      proposalErrors.PROPOSAL_DOCUMENT_NOT_FOUND,
      proposalErrors.PROPOSAL_NOT_FOUND,
      proposalErrors.PROPOSAL_DECIDED,
    ],
  }),
  rejectProposal: defineRoute({
    id: "rejectProposal",
    method: "POST",
    path: "/api/documents/:documentId/proposals/rejections",
    tag,
    summary: { vi: "Bỏ một đề xuất", en: "Reject a proposal" },
    access: assignFor("body"),
    params,
    body: rejectProposalSchema,
    response: doneSchema,
    status: 201,
    errors: [
      proposalErrors.PROPOSAL_DOCUMENT_NOT_FOUND,
      proposalErrors.PROPOSAL_NOT_FOUND,
      proposalErrors.PROPOSAL_DECIDED,
    ],
  }),
  reopenProposal: defineRoute({
    id: "reopenProposal",
    method: "POST",
    path: "/api/documents/:documentId/proposals/reopenings",
    tag,
    summary: {
      vi: "Xem lại đề xuất đã bỏ hoặc chỉ tiêu đã nhận",
      en: "Take back a rejection or an accepted target",
    },
    access: assignFor("body"),
    params,
    body: proposalPlaceSchema,
    response: doneSchema,
    errors: [
      proposalErrors.PROPOSAL_DOCUMENT_NOT_FOUND,
      proposalErrors.PROPOSAL_NOT_DECIDED,
      proposalErrors.PROPOSAL_TASK_ASSIGNED,
    ],
  }),
};

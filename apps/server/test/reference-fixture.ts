import { expectOk } from "@nhiemky/kernel";
import { readProposals, rejectProposal } from "@nhiemky/programmes";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";
import type { DocumentMaker } from "./document-fixture.ts";
import type { TaskMaker } from "./programme-fixture.ts";

/** The routes of programmes that name a document: what a task rests on, clauses to assign, proposals in a text. */
export function referenceFixture(
  { context, units, soon }: AccessWorld,
  { document, withText }: DocumentMaker,
  { task }: TaskMaker,
): RouteFixtures {
  const place = { clauseId: noOne, sentence: "Không có câu này.", ordinal: 1 };
  const about = async (body: object) => ({
    params: { documentId: await document("own") },
    body: { ...body },
  });
  const target = {
    indicator: "Số đảng viên",
    comparator: ">=",
    value: 15,
    upperValue: null,
    measure: "đảng viên",
  };
  const assigns = async (at: Parameters<typeof withText>[0]) => {
    const { documentId, clauseId } = await withText(at);
    const assignment = { clauseId, title: "Khảo sát", leadUnitIds: [units.own], dueOn: soon };
    return { documentId, assignments: [assignment], acknowledgeBy: soon };
  };
  const clauses = {
    name: "documentId",
    refusal: "TASK_RESTS_ON_UNKNOWN",
    input: async (at: Parameters<typeof withText>[0]) => ({
      body: { assigningUnitId: units.own, ...(await assigns(at)) },
    }),
  };
  const restsOn = { name: "restsOn", refusal: "TASK_RESTS_ON_UNKNOWN" };
  const documentOf = async (at: Parameters<typeof document>[0]) => ({
    restsOn: { kind: "document", documentId: await document(at) },
  });
  const clauseInput = async () => ({ body: await assigns("own") });
  /** A proposal that the text of a document makes, about which nobody decided yet. */
  const proposed = async (at: Parameters<typeof withText>[0], kind: "task" | "target") => {
    const { documentId } = await withText(at);
    const read = await readProposals(context, { kind: "instance" }, documentId, units.own);
    const found = expectOk(read, "proposals").find((proposal) => proposal.kind === kind);
    if (found === undefined) throw new Error(`the text proposes no ${kind}`);
    const { clauseId, sentence, ordinal } = found;
    return { documentId, place: { clauseId, sentence, ordinal } };
  };
  const aboutProposal = (kind: "task" | "target", more: object) => ({
    name: "documentId",
    refusal: "PROPOSAL_DOCUMENT_NOT_FOUND",
    input: async (at: Parameters<typeof withText>[0]) => {
      const { documentId, place } = await proposed(at, kind);
      return { params: { documentId }, body: { unitId: units.own, ...place, ...more } };
    },
  });
  return {
    records: {},
    lists: {},
    inputs: {
      previewClauseAssignments: clauseInput,
      assignClauses: clauseInput,
      readProposals: async () => ({ params: { documentId: await document("own") }, query: {} }),
      acceptTaskProposal: () => about({ ...place, title: "Khảo sát", leadUnitIds: [units.own], dueOn: soon }),
      acceptTargetProposal: () => about({ ...place, ...target, dueOn: soon }),
      rejectProposal: () => about({ ...place, kind: "task" }),
      reopenProposal: () => about({ ...place, kind: "task" }),
    },
    carriedIds: {
      previewClauseAssignments: [clauses],
      assignClauses: [clauses],
      readProposals: [
        {
          name: "documentId",
          refusal: "PROPOSAL_DOCUMENT_NOT_FOUND",
          input: async (at) => ({
            params: { documentId: await document(at) },
            query: { unitId: units.own },
          }),
        },
      ],
      acceptTaskProposal: [
        aboutProposal("task", { title: "Khảo sát", leadUnitIds: [units.own], dueOn: soon }),
      ],
      acceptTargetProposal: [aboutProposal("target", { ...target, dueOn: soon })],
      rejectProposal: [aboutProposal("task", { kind: "task" })],
      reopenProposal: [
        {
          ...aboutProposal("task", { kind: "task" }),
          input: async (at) => {
            const { documentId, place } = await proposed(at, "task");
            const scope = { kind: "instance" } as const;
            const rejected = await rejectProposal(
              context,
              scope,
              documentId,
              { ...place, kind: "task", unitId: units.own },
              null,
            );
            expectOk(rejected, "a rejection");
            return { params: { documentId }, body: { unitId: units.own, kind: "task", ...place } };
          },
        },
      ],
      assignTask: [
        {
          ...restsOn,
          input: async (at) => ({
            body: {
              assigningUnitId: units.own,
              leadUnitIds: [units.own],
              title: "Khảo sát",
              due: { kind: "once", dueOn: soon },
              ...(await documentOf(at)),
            },
          }),
        },
      ],
      amendTask: [
        {
          ...restsOn,
          input: async (at) => ({ params: { taskId: await task("own") }, body: await documentOf(at) }),
        },
      ],
      requestExplanation: [
        {
          name: "clauseId",
          refusal: "TASK_RESTS_ON_UNKNOWN",
          input: async (at) => ({
            body: {
              askedUnitId: units.own,
              clauseId: (await withText(at)).clauseId,
              question: "Vì sao?",
              dueOn: soon,
            },
          }),
        },
      ],
    },
  };
}

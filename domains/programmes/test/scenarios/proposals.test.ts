import { civilDate, expectOk, makeId } from "@nhiemky/kernel";
import { addReaders } from "@nhiemky/search-index";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { ClauseId, DocumentId } from "../../src/ids.ts";
import {
  acceptTargetProposal,
  acceptTaskProposal,
  readProposals,
  readTask,
  rejectProposal,
  reopenProposal,
} from "../../src/index.ts";
import type { Proposal, TargetProposal, TaskProposal } from "../../src/proposal-schemas.ts";
import { refusalOf, somebody, type TaskWorld, taskWorld } from "../task-world.ts";

const { connection } = await testDatabase();
const everywhere = { kind: "instance" } as const;
let world: TaskWorld;
let documentId: DocumentId;
let clauseIds: readonly ClauseId[];

const clauses = [
  "Giao Đảng ủy cơ sở 01 chủ trì, phối hợp với Đảng ủy cơ sở 02 xây dựng quy chế làm việc mẫu, trình trước ngày 30/4/2026.",
  "Các chi bộ trực thuộc phải quán triệt nội dung này ngay tuần sau.",
  "Phấn đấu đến năm 2027 có ít nhất 25% chi bộ sinh hoạt chuyên đề hằng quý.",
  "Trong năm qua, các chi bộ đã tổ chức 40 buổi sinh hoạt.",
];

/** A conclusion of 20 February 2026 in the bloc's register, put there directly: reading files is another domain's story. */
beforeAll(async () => {
  world = await taskWorld(connection);
  const { clock, random } = world.context;
  documentId = makeId<"document">(clock, random);
  clauseIds = clauses.map(() => makeId<"clause">(clock, random));
  await sql`
    insert into document (id, unit_id, direction, type_code, family, reference_number, issuer_name, issued_on, subject,
      registered_at)
    values (${documentId}, ${world.bloc}, 'outgoing', 'KL', 'party', '07-KL/ĐUK', 'Đảng ủy Khối thử nghiệm',
      '2026-02-20', 'Kết luận thử nghiệm', ${clock.now()})`.execute(connection);
  await addReaders(connection, [documentId], [world.bloc]);
  await sql`
    insert into clause (id, document_id, position, depth, kind, label, text)
    select id, ${documentId}, number, 0, 'number', number::text, words
    from unnest(${[...clauseIds]}::uuid[], ${clauses}::text[]) with ordinality as given(id, words, number)`.execute(
    connection,
  );
});

async function proposals(unitId = world.bloc): Promise<readonly Proposal[]> {
  return expectOk(await readProposals(world.context, everywhere, documentId, unitId), "proposals");
}

async function taskOf(clause: number): Promise<TaskProposal> {
  const found = (await proposals()).find((one) => one.kind === "task" && one.clauseId === clauseIds[clause]);
  if (found?.kind !== "task") throw new Error("no task is proposed there");
  return found;
}

async function targetOf(clause: number): Promise<TargetProposal> {
  const found = (await proposals()).find(
    (one) => one.kind === "target" && one.clauseId === clauseIds[clause],
  );
  if (found?.kind !== "target") throw new Error("no target is proposed there");
  return found;
}

function placeOf({ clauseId, sentence, ordinal }: Proposal) {
  return { unitId: world.bloc, clauseId, sentence, ordinal };
}

function acceptance(proposal: TaskProposal) {
  return {
    ...placeOf(proposal),
    title: "Xây dựng quy chế làm việc mẫu",
    leadUnitIds: [world.first],
    supportingUnitIds: [world.second],
    dueOn: proposal.dueOn,
  };
}

describe("đề xuất đọc được từ văn bản", () => {
  it("ai, làm gì, bao giờ; đơn vị khớp tên đảng bộ của đảng ủy được gọi; việc đã làm không phải đề xuất", async () => {
    const task = await taskOf(0);
    expect(task).toMatchObject({
      dueOn: "2026-04-30",
      what: "xây dựng quy chế làm việc mẫu, trình trước ngày 30/4/2026",
      leads: [{ words: "Đảng ủy cơ sở 01", isCertain: true, units: [{ id: world.first }] }],
      supporters: [{ isCertain: true, units: [{ id: world.second }] }],
      decision: null,
    });
    expect(clauses[0]?.slice(task.start, task.end)).toBe(task.sentence);
    expect((await proposals()).some(({ clauseId }) => clauseId === clauseIds[3])).toBe(false);
  });

  it("thời hạn tương đối tính từ ngày văn bản; “các chi bộ” không tự thành một đơn vị nào", async () => {
    const task = await taskOf(1);
    expect(task).toMatchObject({ dueText: "ngay tuần sau", leads: [{ isCollective: true, units: [] }] });
    // The document is of Friday 20 February: next week ends within ten days of it.
    expect(task.dueOn! > "2026-02-20" && task.dueOn! <= "2026-03-01").toBe(true);
  });

  it("không có gì vào sổ khi chưa ai nhận", async () => {
    await proposals();
    const { rows } = await sql<{ count: number }>`select count(*) as count from task`.execute(connection);
    expect(rows).toEqual([{ count: 0 }]);
  });
});

describe("nhận, sửa, bỏ từng đề xuất", () => {
  it("nhận: nhiệm vụ thật, dựa trên đúng khoản, mang câu văn làm nội dung; người khác nhận lại thì được báo", async () => {
    const task = await taskOf(0);
    const context = { ...world.context, actor: somebody("office-clerk", world.bloc, "Trần Thị Thử") };
    const { taskIds } = expectOk(
      await acceptTaskProposal(context, everywhere, documentId, acceptance(task)),
      "accept",
    );
    const made = expectOk(await readTask(context, taskIds[0]!), "task");
    expect(made).toMatchObject({
      title: "Xây dựng quy chế làm việc mẫu",
      content: task.sentence,
      dueOn: "2026-04-30",
      leadUnit: { id: world.first },
      supportingUnits: [{ id: world.second }],
      restsOn: { kind: "clause", clauseId: clauseIds[0], documentId },
    });
    expect((await taskOf(0)).decision).toMatchObject({ outcome: "accepted", by: "Trần Thị Thử", taskIds });
    const again = await acceptTaskProposal(context, everywhere, documentId, acceptance(task));
    expect(refusalOf(again)).toBe("PROPOSAL_DECIDED");
    const place = { ...placeOf(task), kind: "task" } as const;
    expect(refusalOf(await reopenProposal(context, everywhere, documentId, place))).toBe(
      "PROPOSAL_TASK_ASSIGNED",
    );
  });

  it("hai người cùng nhận một đề xuất: một nhiệm vụ, một lời giải thích", async () => {
    const task = await taskOf(1);
    const input = { ...acceptance(task), supportingUnitIds: [], dueOn: civilDate("2026-03-20") };
    const outcomes = await Promise.all(
      [1, 2].map(() => acceptTaskProposal(world.context, everywhere, documentId, input)),
    );
    expect(outcomes.map(refusalOf).sort()).toEqual(["PROPOSAL_DECIDED", "không bị từ chối"].sort());
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from task where clause_id = ${clauseIds[1]}`.execute(connection);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("giao ngoài hệ thống của mình bị từ chối, và đề xuất vẫn còn đó", async () => {
    const target = await targetOf(2);
    const input = {
      ...placeOf(target),
      title: "Việc",
      leadUnitIds: [world.bloc],
      supportingUnitIds: [],
      dueOn: null,
    };
    const refused = await acceptTaskProposal(world.context, everywhere, documentId, {
      ...input,
      unitId: world.first,
    });
    expect(refusalOf(refused)).toBe("PROPOSAL_NOT_FOUND");
    const own = (await proposals(world.first)).find(
      (one) => one.clauseId === clauseIds[0] && one.kind === "task",
    );
    const outside = {
      ...input,
      unitId: world.first,
      clauseId: own!.clauseId,
      sentence: own!.sentence,
      ordinal: own!.ordinal,
    };
    const elsewhere = await acceptTaskProposal(world.context, everywhere, documentId, outside);
    expect(refusalOf(elsewhere)).toBe("TASK_UNIT_OUTSIDE_SUBTREE");
    const after = (await proposals(world.first)).find((one) => one.clauseId === clauseIds[0]);
    expect(after?.decision).toBeNull();
  });

  it("chỉ tiêu: sửa rồi nhận, giữ đúng số đã sửa; xem lại thì trở về đề xuất", async () => {
    const target = await targetOf(2);
    expect(target).toMatchObject({ comparator: ">=", value: 25, measure: "%", dueOn: "2027-12-31" });
    const corrected = {
      ...placeOf(target),
      indicator: "Tỷ lệ chi bộ sinh hoạt chuyên đề hằng quý",
      comparator: "between" as const,
      value: 25.5,
      upperValue: 30,
      measure: "%",
      dueOn: civilDate("2027-06-30"),
    };
    expectOk(await acceptTargetProposal(world.context, everywhere, documentId, corrected), "accept");
    expect((await targetOf(2)).decision).toMatchObject({
      outcome: "accepted",
      target: { comparator: "between", value: 25.5, upperValue: 30, dueOn: "2027-06-30" },
    });
    const place = { ...placeOf(target), kind: "target" } as const;
    expectOk(await reopenProposal(world.context, everywhere, documentId, place), "reopen");
    expect((await targetOf(2)).decision).toBeNull();
    const { rows } = await sql<{ count: number }>`select count(*) as count from accepted_target`.execute(
      connection,
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  it("bỏ: không trở lại dù khoản được sửa dấu cách; đơn vị khác vẫn thấy; câu đổi ý thì là đề xuất mới", async () => {
    const target = await targetOf(2);
    const place = { ...placeOf(target), kind: "target" } as const;
    expectOk(
      await rejectProposal(world.context, everywhere, documentId, place, "Đã có ở nghị quyết"),
      "reject",
    );
    const write = (text: string) =>
      sql`update clause set text = ${text} where id = ${clauseIds[2]}`.execute(connection);
    await write(clauses[2]!.replace("ít nhất", "ít  nhất"));
    expect((await targetOf(2)).decision).toMatchObject({ outcome: "rejected", reason: "Đã có ở nghị quyết" });
    const others = (await proposals(world.first)).find(({ kind }) => kind === "target");
    expect(others?.decision).toBeNull();
    await write(clauses[2]!.replace("25%", "35%"));
    expect(await targetOf(2)).toMatchObject({ value: 35, decision: null });
    const stale = await rejectProposal(world.context, everywhere, documentId, place, null);
    expect(refusalOf(stale)).toBe("PROPOSAL_NOT_FOUND");
  });

  it("văn bản ngoài phạm vi thì không đọc, không quyết được", async () => {
    const scope = { kind: "units", rootUnitIds: [world.second] } as const;
    const read = await readProposals(world.context, scope, documentId, world.second);
    expect(refusalOf(read)).toBe("PROPOSAL_DOCUMENT_NOT_FOUND");
  });

  it("nhật ký giữ từng quyết định", async () => {
    const { rows } = await sql<{ event: string }>`
      select distinct event from audit_entry where event like 'proposal.%' order by event`.execute(
      connection,
    );
    expect(rows.map(({ event }) => event)).toEqual([
      "proposal.accepted",
      "proposal.rejected",
      "proposal.reopened",
    ]);
  });
});

import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { beforeAll, describe, expect, it } from "vitest";
import { getCoverage, listDispatches } from "../../src/actions/get-coverage.ts";
import { getDelivery } from "../../src/actions/list-deliveries.ts";
import type { ClauseId, DeliveryId, DispatchId, DocumentId } from "../../src/contract.ts";
import {
  acknowledgeDelivery,
  answerDelivery,
  answerQuestion,
  askAboutDelivery,
  listClauses,
  listDeliveries,
  remindUnits,
  sendDocument,
  threadOf,
} from "../../src/index.ts";
import {
  attach,
  code,
  type ExampleOffice,
  entry,
  everywhere,
  officialDocx,
  openOffice,
  register,
  resolutionLines,
  within,
} from "./office-of-example.ts";

const { connection } = await testDatabase();

describe("nghị quyết đi xuống ba đảng bộ cơ sở và trả lời đi lên", () => {
  let office: ExampleOffice;
  let resolution: DocumentId;
  let tasks: ClauseId[];
  let dispatchId: DispatchId;
  let deliveries: readonly DeliveryId[];

  const send = (more: Partial<Parameters<typeof sendDocument>[2]> = {}) =>
    sendDocument(office.context, resolution, {
      fromUnitId: office.bloc,
      unitIds: [...office.bases],
      clauseIds: tasks,
      acknowledgeBy: civilDate("2026-03-05"),
      answerBy: civilDate("2026-03-31"),
      note: "Xây dựng kế hoạch thực hiện",
      ...more,
    });

  beforeAll(async () => {
    office = await openOffice(connection);
    resolution = await register(office, entry(office.bloc));
    expectOk(await attach(office, resolution, await officialDocx()), "file");
    const listed = await listClauses(office.context, resolution);
    tasks = listed!.clauses.filter((clause) => clause.kind === "number").map((clause) => clause.id);
  });

  it("đọc .docx thành cây khoản mục có danh tính", async () => {
    const { clauses } = (await listClauses(office.context, resolution))!;
    expect(clauses.map((clause) => `${clause.depth} ${clause.kind} ${clause.label}`)).toEqual([
      "0 roman I",
      "0 roman II",
      "1 number 1",
      "1 number 2",
      "2 letter a",
      "2 letter b",
      "1 number 3",
    ]);
  });

  it("không gửi cho đơn vị không trực thuộc, khoản không thuộc văn bản, hạn đã qua", async () => {
    expect(await code(send({ fromUnitId: office.bases[0] }))).toBe("DOCUMENTS_NOT_FOUND");
    expect(await code(send({ unitIds: [office.bloc] }))).toBe("DOCUMENTS_NOT_SUBORDINATE");
    expect(await code(send({ clauseIds: [resolution as never] }))).toBe("DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT");
    expect(await code(send({ acknowledgeBy: civilDate("2026-03-01") }))).toBe("DOCUMENTS_DEADLINE_PAST");
    expect(await code(send({ answerBy: civilDate("2026-03-04") }))).toBe("DOCUMENTS_DEADLINE_PAST");
  });

  it("gửi ba khoản cho ba đơn vị: ma trận chín ô đều ở trạng thái đã gửi", async () => {
    const sent = expectOk(await send(), "send");
    dispatchId = sent.id;
    deliveries = sent.deliveryIds;
    const coverage = expectOk(await getCoverage(office.context, dispatchId), "coverage");
    expect(coverage.columns.map((column) => column.label)).toEqual(["1", "2", "3"]);
    expect(coverage.units.map((unit) => unit.unitName)).toEqual([
      "Đảng bộ cơ sở 01",
      "Đảng bộ cơ sở 02",
      "Đảng bộ cơ sở 03",
    ]);
    expect(coverage.units.flatMap((unit) => unit.cells)).toEqual(Array(9).fill("sent"));
    const inbox = await listDeliveries(office.context, within(office.bases[1]), {
      unitIds: null,
      documentId: null,
      isOpen: true,
    });
    expect(inbox).toMatchObject([
      { unitName: "Đảng bộ cơ sở 02", state: "sent", clauseLabels: ["1", "2", "3"] },
    ]);
  });

  it("xác nhận một lần, hỏi và được trả lời một lần", async () => {
    office.clock.set("2026-03-04T03:00:00Z");
    expectOk(await acknowledgeDelivery(office.context, deliveries[0]!), "acknowledge");
    expect(await code(acknowledgeDelivery(office.context, deliveries[0]!))).toBe(
      "DOCUMENTS_ALREADY_ACKNOWLEDGED",
    );
    const question = { question: "Chi bộ dưới 5 đảng viên có lập quy chế riêng không?", clauseId: tasks[0]! };
    const asked = expectOk(await askAboutDelivery(office.context, deliveries[0]!, question), "ask");
    const reply = () => answerQuestion(office.context, dispatchId, asked.id, "Có, theo mẫu rút gọn.");
    expectOk(await reply(), "reply");
    expect(await code(reply())).toBe("DOCUMENTS_QUESTION_ANSWERED");
    const delivery = expectOk(await getDelivery(office.context, deliveries[0]!), "delivery");
    expect(delivery.questions).toMatchObject([{ clauseLabel: "1", answer: "Có, theo mẫu rút gọn." }]);
  });

  it("đơn vị chuyển tiếp cho chi bộ; số ngày từng cấp được tính riêng", async () => {
    const passed = expectOk(
      await send({
        fromUnitId: office.bases[0],
        unitIds: [office.cell],
        acknowledgeBy: null,
        answerBy: null,
      }),
      "pass on",
    );
    office.clock.set("2026-03-06T03:00:00Z");
    expectOk(await acknowledgeDelivery(office.context, passed.deliveryIds[0]!), "cell acknowledges");
    const { levels, units } = expectOk(await getCoverage(office.context, dispatchId), "coverage");
    expect(units[0]).toMatchObject({ passedOnTo: 1, daysToAcknowledge: 2 });
    expect(levels).toMatchObject([
      { level: 0, deliveryCount: 3, acknowledgedCount: 1, meanDaysToAcknowledge: 2 },
      { level: 1, deliveryCount: 1, acknowledgedCount: 1, meanDaysToAcknowledge: 2 },
    ]);
    expect(await listDispatches(office.context, within(office.bases[0]), resolution)).toHaveLength(1);
    expect(await listDispatches(office.context, everywhere, resolution)).toHaveLength(2);
  });

  it("trả lời một phần bằng kế hoạch riêng; văn bản của đơn vị khác không được nhận", async () => {
    const [first, second] = office.bases;
    const plan = await register(
      office,
      entry(first, {
        typeCode: "KH",
        referenceNumber: "05-KH/ĐU",
        issuedOn: civilDate("2026-03-05"),
        subject: "Kế hoạch sinh hoạt chi bộ",
      }),
    );
    const lines = [
      "1. Ban hành quy chế cho 6 chi bộ, xong trước ngày 20/3/2026. Giao đồng chí Lê Văn Thử theo dõi.",
      "2. Tổ chức 4 chuyên đề, 100% đảng viên dự.",
    ];
    expectOk(await attach(office, plan, await officialDocx({ number: "Số 05-KH/ĐU", lines })), "plan");
    const other = { documentId: plan, clauseIds: [] };
    expect(await code(answerDelivery(office.context, deliveries[1]!, other))).toBe(
      "DOCUMENTS_ANSWER_NOT_OWN",
    );
    expectOk(
      await answerDelivery(office.context, deliveries[0]!, {
        documentId: plan,
        clauseIds: [tasks[0]!, tasks[1]!],
      }),
      "answer",
    );
    const { units } = expectOk(await getCoverage(office.context, dispatchId), "coverage");
    expect(units.map((unit) => unit.cells)).toEqual([
      ["answered", "answered", "acknowledged"],
      ["late-to-acknowledge", "late-to-acknowledge", "late-to-acknowledge"],
      ["late-to-acknowledge", "late-to-acknowledge", "late-to-acknowledge"],
    ]);
    expect(units[0]!.answers[0]).toMatchObject({ days: 4, isMostlyCopied: false, copiedWordCount: 0 });
    expect(second).not.toBe(first);
  });

  it("bản trả lời chép nguyên văn, không số liệu, người, ngày riêng: được nêu ra với phần trùng", async () => {
    const copy = await register(
      office,
      entry(office.bases[1], {
        typeCode: "KH",
        referenceNumber: "02-KH/ĐU",
        issuedOn: civilDate("2026-03-05"),
        subject: "Kế hoạch thực hiện",
      }),
    );
    expectOk(
      await attach(
        office,
        copy,
        await officialDocx({ number: "Số 02-KH/ĐU", lines: resolutionLines.slice(3) }),
      ),
      "copy",
    );
    expectOk(
      await answerDelivery(office.context, deliveries[1]!, { documentId: copy, clauseIds: [] }),
      "answer",
    );
    const { units } = expectOk(await getCoverage(office.context, dispatchId), "coverage");
    const [answer] = units[1]!.answers;
    expect(answer).toMatchObject({
      isMostlyCopied: true,
      ownNumberCount: 0,
      ownOwnerCount: 0,
      ownDateCount: 0,
    });
    expect(answer!.copiedWordCount! / answer!.wordCount!).toBeGreaterThan(0.7);
    expect(units[1]!.cells).toEqual(["answered", "answered", "answered"]);
  });

  it("quá hạn được tính theo ngày; một thao tác đôn đốc mọi đơn vị chưa trả lời", async () => {
    office.clock.set("2026-04-02T03:00:00Z");
    const before = expectOk(await getCoverage(office.context, dispatchId), "coverage");
    expect(before.units.map((unit) => unit.cells[2])).toEqual(["late", "answered", "late"]);
    const reminded = expectOk(
      await remindUnits(office.context, dispatchId, { unitIds: [], note: "Gửi trong tuần" }),
      "remind",
    );
    expect(reminded).toEqual({ remindedCount: 1 });
    const [waiting] = await listDeliveries(office.context, within(office.bases[2]), {
      unitIds: null,
      documentId: null,
      isOpen: true,
    });
    expect(waiting).toMatchObject({ state: "late", reminderCount: 1 });
  });

  it("mạch việc: từ khoản mục lên nghị quyết, xuống kế hoạch trả lời", async () => {
    const thread = expectOk(
      await threadOf(office.context, everywhere, { kind: "clause", id: tasks[0]! }),
      "thread",
    );
    const at = (distance: number) =>
      thread.nodes.filter((node) => node.distance === distance).map((node) => `${node.kind} ${node.detail}`);
    expect(at(-1)).toEqual(["document 01-NQ/ĐUK"]);
    expect(at(1)).toEqual(["document 05-KH/ĐU"]);
    const ofDocument = expectOk(
      await threadOf(office.context, everywhere, { kind: "document", id: resolution }),
      "thread",
    );
    const answers = ofDocument.nodes.filter((node) => node.kind === "document" && node.distance === 1);
    expect(answers.map((node) => node.detail ?? "").sort((a, b) => a.localeCompare(b))).toEqual([
      "02-KH/ĐU",
      "05-KH/ĐU",
    ]);
  });

  it("mạch việc chỉ có những gì đơn vị được xem", async () => {
    const scope = within(office.bases[2]);
    const seen = expectOk(
      await threadOf(office.context, scope, { kind: "document", id: resolution }),
      "thread",
    );
    expect(seen.nodes.filter((node) => node.kind === "document")).toHaveLength(1);
    const own = { kind: "document", id: seen.nodes[0]!.id.split(":")[1]! };
    expect(own.id).toBe(resolution);
    const stranger = await threadOf(office.context, within(), own);
    expect(stranger.ok).toBe(false);
  });

  it("mạch việc của đơn vị: được gửi gì, có văn bản gì, gửi tiếp gì, quyết định nào về tổ chức", async () => {
    const unit = { kind: "unit", id: office.bases[0] };
    const scope = within(office.bases[0]);
    const thread = expectOk(await threadOf(office.context, scope, unit), "thread");
    const lines = (from: string) =>
      thread.edges
        .filter((edge) => [edge.from, edge.to].includes(from))
        .map((edge) => `${edge.relation} ${(edge.from === from ? edge.to : edge.from).split(":")[0]}`)
        .sort();
    expect(thread.nodes[0]).toMatchObject({ kind: "unit", title: "Đảng bộ cơ sở 01", distance: 0 });
    expect(lines(thread.root)).toEqual([
      "concerns structure-decision",
      "issued-by document",
      "sent-by dispatch",
      "sent-to clause",
      "sent-to clause",
      "sent-to clause",
    ]);
    const above = thread.nodes.filter((node) => node.distance === -2);
    expect(above.map((node) => node.detail)).toEqual(["01-NQ/ĐUK"]);
  });

  it("mạch việc hỏi vào một ngày đã qua: không có gì phát sinh sau ngày đó", async () => {
    const root = { kind: "unit", id: office.bases[0] };
    const before = expectOk(
      await threadOf(office.context, everywhere, { ...root, on: civilDate("2026-03-01") }),
      "thread",
    );
    expect(before.nodes.map((node) => node.kind)).toEqual(["unit", "structure-decision"]);
    const clause = { kind: "clause", id: tasks[0]!, on: civilDate("2026-03-04") };
    const unanswered = expectOk(await threadOf(office.context, everywhere, clause), "thread");
    expect(unanswered.nodes.filter((node) => node.distance > 0)).toEqual([]);
  });

  it("mạch việc của lượt gửi, của quyết định chỉ mở cho người thấy đơn vị liên quan", async () => {
    const sending = { kind: "dispatch", id: dispatchId };
    expect((await threadOf(office.context, within(office.bloc), sending)).ok).toBe(true);
    expect((await threadOf(office.context, within(office.bases[0]), sending)).ok).toBe(false);
    const unit = { kind: "unit", id: office.bases[1] };
    const seen = expectOk(await threadOf(office.context, everywhere, unit), "thread");
    const found = seen.nodes.find((node) => node.kind === "structure-decision")!;
    const decision = { kind: found.kind, id: found.id.split(":")[1]! };
    const own = expectOk(await threadOf(office.context, within(office.bases[1]), decision), "thread");
    expect(own.nodes.filter((node) => node.kind === "unit").map((node) => node.title)).toEqual([
      "Đảng bộ cơ sở 02",
    ]);
    expect((await threadOf(office.context, within(office.bases[2]), decision)).ok).toBe(false);
  });
});

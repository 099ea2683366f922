import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { checkNumber } from "../../src/actions/check-number.ts";
import { getDocument } from "../../src/actions/get-document.ts";
import { listDocuments } from "../../src/actions/list-documents.ts";
import { listNumberSequences } from "../../src/actions/list-numbering.ts";
import type { DocumentId } from "../../src/contract.ts";
import {
  addFile,
  correctClauses,
  linkDocuments,
  listClauses,
  registerDocument,
  searchEverything,
  sendDocument,
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
let office: ExampleOffice;

beforeAll(async () => {
  office = await openOffice(connection);
});

const window = { offset: 0, limit: 50 };

describe("đánh số theo cơ quan, loại, nhiệm kỳ (36-HD/VPTW II.1.3)", () => {
  const ask = (referenceNumber?: string) =>
    checkNumber(office.context, {
      unitId: office.bases[2],
      direction: "outgoing",
      typeCode: "KH",
      issuedOn: civilDate("2026-02-01"),
      referenceNumber,
    });
  const plan = (referenceNumber: string, more = {}) =>
    entry(office.bases[2], { typeCode: "KH", referenceNumber, issuedOn: civilDate("2026-02-01"), ...more });

  it("đề nghị số đầu tiên theo nhiệm kỳ của cấp trên, nêu quy định và mức chắc chắn", async () => {
    expect(expectOk(await ask(), "check")).toMatchObject({
      proposed: "01-KH/ĐU",
      sequenceName: "KH, nhiệm kỳ 2025 - 2030",
      verdict: "none",
      rule: { id: "DN-02", evidence: "read" },
      mayIssue: { value: true, evidence: "partly-read" },
    });
  });

  it("số đã có được giải thích bằng văn bản đã đăng ký, không nhận lặng lẽ", async () => {
    const first = await register(office, plan("01-KH/ĐU", { subject: "Kế hoạch công tác năm" }));
    const again = await registerDocument(office.context, plan("1 - KH/ĐU"));
    expect(again).toMatchObject({
      ok: false,
      error: {
        code: "DOCUMENTS_NUMBER_TAKEN",
        details: { existing: { id: first, subject: "Kế hoạch công tác năm" } },
      },
    });
    expect(expectOk(await ask("01-KH/ĐU"), "check")).toMatchObject({
      verdict: "taken",
      existing: { id: first },
      proposed: "02-KH/ĐU",
    });
  });

  it("số nhảy cóc để lại khoảng trống nhìn thấy được; văn bản quản lý ngoài hệ thống giữ số", async () => {
    expect(expectOk(await ask("04-KH/ĐU"), "check")).toMatchObject({
      verdict: "leaves-gap",
      gap: { from: 2, to: 3 },
    });
    await register(office, plan("04-KH/ĐU"));
    const held = await register(office, plan("02-KH/ĐU", { isPlaceholder: true, subject: null }));
    const sequences = await listNumberSequences(office.context, office.bases[2]);
    expect(sequences).toMatchObject([{ count: 3, next: 5, gaps: [{ from: 3, to: 3 }], duplicates: [] }]);
    const content = await officialDocx();
    expect(await code(attach(office, held, content))).toBe("DOCUMENTS_PLACEHOLDER_HAS_NO_FILE");
    expect(await code(registerDocument(office.context, plan("03-KH/ĐU", { isPlaceholder: true })))).toBe(
      "DOCUMENTS_PLACEHOLDER_HAS_NO_FILE",
    );
  });

  it("hai người cùng lấy một số: một người được, một người nhận lời giải thích", async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => code(registerDocument(office.context, plan("09-KH/ĐU")))),
    );
    expect(outcomes.sort()).toEqual(["DOCUMENTS_NUMBER_TAKEN", "DOCUMENTS_NUMBER_TAKEN", "done"]);
  });

  it("loại khác, nhiệm kỳ khác là dãy khác; chưa khai nhiệm kỳ thì chưa cấp số", async () => {
    expect(await code(registerDocument(office.context, plan("01-BC/ĐU", { typeCode: "BC" })))).toBe("done");
    const before = plan("01-KH/ĐU", { issuedOn: civilDate("2025-06-30") });
    expect(await code(registerDocument(office.context, before))).toBe("DOCUMENTS_TERM_UNKNOWN");
  });

  it("ngày, loại, số sai đều có lời báo", async () => {
    const refused = async (more: object) => code(registerDocument(office.context, plan("20-KH/ĐU", more)));
    expect(await refused({ issuedOn: civilDate("2026-03-03") })).toBe("DOCUMENTS_DATE_IN_FUTURE");
    expect(await refused({ receivedOn: civilDate("2026-01-31") })).toBe("DOCUMENTS_RECEIVED_BEFORE_ISSUED");
    expect(await refused({ typeCode: "XX" })).toBe("DOCUMENTS_TYPE_UNKNOWN");
    expect(await refused({ referenceNumber: "không số" })).toBe("DOCUMENTS_NUMBER_UNREADABLE");
  });

  it("văn bản đến: cùng số khác nhiệm kỳ là văn bản khác, cùng số cùng ngày phải nêu lý do", async () => {
    const central = (issuedOn: string, more = {}) =>
      entry(office.bloc, {
        direction: "incoming",
        referenceNumber: "18-NQ/TƯ",
        issuerName: "Ban Chấp hành Trung ương",
        issuedOn: civilDate(issuedOn),
        ...more,
      });
    expect(await code(registerDocument(office.context, central("2017-10-25")))).toBe("done");
    expect(await code(registerDocument(office.context, central("2026-01-28")))).toBe("done");
    expect(await code(registerDocument(office.context, central("2017-10-25")))).toBe(
      "DOCUMENTS_ALREADY_REGISTERED",
    );
    const explained = central("2017-10-25", { duplicateReason: "Bản đính chính gửi cùng số" });
    expect(await code(registerDocument(office.context, explained))).toBe("done");
  });
});

describe("từ chối bí mật nhà nước (Luật 117/2025/QH15 Đ5 k2)", () => {
  const rows = async () => {
    const { rows } = await sql<{ files: number; texts: number; clauses: number; chunks: number }>`
      select (select count(*) from stored_file) as files, (select count(*) from document_file_text) as texts,
        (select count(*) from clause) as clauses, (select count(*) from stored_file_chunk) as chunks`.execute(
      connection,
    );
    return rows[0];
  };

  it("tệp có dấu mật: thấy chỗ tìm ra, không có gì ở lại, nhật ký không chứa chữ nào của tệp", async () => {
    const id = await register(office, entry(office.bloc, { referenceNumber: "30-NQ/ĐUK" }));
    const before = await rows();
    const refused = await attach(
      office,
      id,
      await officialDocx({ stamp: "TỐI MẬT", subject: "về phương án tuyệt đối kín" }),
    );
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: "DOCUMENTS_STATE_SECRET",
        details: { marks: [{ level: "Tối mật", place: "stamp", excerpt: "TỐI MẬT" }] },
      },
    });
    expect(await rows()).toEqual(before);
    const { rows: logged } = await sql<{ data: string }>`
      select data::text as data from audit_entry where event = 'document.secret-refused'`.execute(connection);
    expect(logged).toHaveLength(1);
    expect(logged[0]!.data).not.toContain("phương án");
  });

  it("trích yếu ghi độ mật, tên tệp ghi độ mật cũng bị từ chối", async () => {
    const subject = "Kế hoạch bảo vệ mục tiêu (Mật)";
    expect(
      await code(
        registerDocument(office.context, entry(office.bloc, { referenceNumber: "31-NQ/ĐUK", subject })),
      ),
    ).toBe("DOCUMENTS_STATE_SECRET");
    const id = await register(office, entry(office.bloc, { referenceNumber: "31-NQ/ĐUK" }));
    expect(await code(attach(office, id, await officialDocx(), "31-NQ (MẬT).docx"))).toBe(
      "DOCUMENTS_STATE_SECRET",
    );
  });

  it("tệp hỏng, tệp lạ không để lại gì", async () => {
    const id = await register(office, entry(office.bloc, { referenceNumber: "32-NQ/ĐUK" }));
    const before = await rows();
    const file = (name: string, text: string) => ({ name, mediaType: "", content: Buffer.from(text) });
    expect(await code(addFile(office.context, id, "main", file("a.pdf", "%PDF-1.4 hỏng")))).toBe(
      "DOCUMENT_READER_BROKEN",
    );
    expect(await code(addFile(office.context, id, "main", file("a.exe", "MZ")))).toBe(
      "DOCUMENT_READER_UNSUPPORTED",
    );
    expect(await rows()).toEqual(before);
  });
});

describe("bản mới và sửa tay giữ danh tính khoản mục", () => {
  let id: DocumentId;

  beforeAll(async () => {
    id = await register(office, entry(office.bloc, { referenceNumber: "40-NQ/ĐUK" }));
    expectOk(await attach(office, id, await officialDocx()), "file");
  });

  it("tải bản mới có thêm, bớt khoản: khoản còn lại giữ mã", async () => {
    const before = (await listClauses(office.context, id))!;
    const lines = [
      ...resolutionLines.slice(0, 3),
      "1. Tổ chức quán triệt nghị quyết trong tháng.",
      ...resolutionLines.slice(4),
    ];
    expectOk(await attach(office, id, await officialDocx({ lines })), "new version");
    const after = (await listClauses(office.context, id))!;
    const kept = after.clauses.filter((clause) => before.clauses.some((old) => old.id === clause.id));
    expect(kept).toHaveLength(before.clauses.length - 1);
    const document = expectOk(await getDocument(office.context, everywhere, id), "document");
    expect(document.files.map((file) => file.isReplaced)).toEqual([true, false]);
  });

  it("người sửa sau trên bản cũ bị dừng, không đè lên người trước", async () => {
    const { revision, clauses } = (await listClauses(office.context, id))!;
    const edit = { kind: "join" as const, clauseId: clauses.at(-1)!.id };
    const joined = expectOk(await correctClauses(office.context, id, revision, edit), "join");
    expect(joined.clauses).toHaveLength(clauses.length - 1);
    expect(await code(correctClauses(office.context, id, revision, edit))).toBe("DOCUMENTS_CLAUSES_CHANGED");
  });
});

describe("liên kết văn bản", () => {
  it("vòng lặp, liên kết trùng bị từ chối; viện dẫn qua lại thì được", async () => {
    const ids: DocumentId[] = [];
    for (const number of [50, 51, 52])
      ids.push(await register(office, entry(office.bloc, { referenceNumber: `${number}-NQ/ĐUK` })));
    const [a, b, c] = ids as [DocumentId, DocumentId, DocumentId];
    const link = (fromDocumentId: DocumentId, toDocumentId: DocumentId, relation: "implements" | "cites") =>
      code(
        linkDocuments(office.context, {
          fromDocumentId,
          fromClauseId: null,
          toDocumentId,
          toClauseId: null,
          relation,
          sinceOn: civilDate("2026-02-10"),
          note: null,
        }),
      );
    expect(await link(b, a, "implements")).toBe("done");
    expect(await link(c, b, "implements")).toBe("done");
    expect(await link(a, c, "implements")).toBe("DOCUMENTS_LINK_CYCLE");
    expect(await link(a, a, "cites")).toBe("DOCUMENTS_LINK_CYCLE");
    expect(await link(b, a, "implements")).toBe("DOCUMENTS_LINK_EXISTS");
    expect(await link(a, c, "cites")).toBe("done");
    expect(await link(c, a, "cites")).toBe("done");
  });
});

describe("tra cứu và sổ văn bản theo quyền", () => {
  let central: DocumentId;

  beforeAll(async () => {
    central = await register(
      office,
      entry(office.bloc, {
        direction: "incoming",
        referenceNumber: "39-NQ/TW",
        issuerName: "Bộ Chính trị",
        issuedOn: civilDate("2015-04-17"),
        subject: "Tinh giản biên chế và cơ cấu lại đội ngũ",
      }),
    );
    await register(
      office,
      entry(office.bloc, { referenceNumber: "39-NQ/ĐUK", subject: "Nghị quyết số 39 của khối" }),
    );
    const content = Buffer.from(
      "1. Rà soát vị trí việc làm.\n2. Giảm đầu mối bên trong; hoà nhập các tổ công tác.",
    );
    expectOk(
      await addFile(office.context, central, "main", { name: "39.txt", mediaType: "", content }),
      "text",
    );
  });

  const find = (text: string, scope = everywhere) =>
    searchEverything(office.context, scope, { text, kinds: [], from: null, to: null, limit: 10 });

  it.each(["39 nq tw", "39-NQ/TW", "39 - NQ/TƯ", "nq 39 tw", "Nghị quyết số 39-NQ/TW", "39/NQ-T.Ư"])(
    "%s ra đúng văn bản đầu tiên",
    async (text) => {
      expect((await find(text)).hits[0]).toMatchObject({ kind: "document", id: central });
    },
  );

  it("không dấu, cả trong khoản mục, có đoạn chữ và chỗ đánh dấu", async () => {
    const [hit] = (await find("hoa nhap cac to")).hits;
    expect(hit).toMatchObject({ kind: "clause", recordId: central });
    const [[start, end]] = hit!.snippet.marks as [[number, number]];
    expect(hit!.snippet.text.slice(start, end)).toBe("hoà nhập các tổ");
  });

  it("đơn vị cấp dưới chỉ thấy văn bản của mình và văn bản được gửi đến", async () => {
    const scope = within(office.bases[1]);
    expect((await find("39 nq tw", scope)).hits).toEqual([]);
    expect((await listDocuments(office.context, scope, {}, window)).total).toBe(0);
    expectOk(
      await sendDocument(office.context, central, {
        fromUnitId: office.bloc,
        unitIds: [office.bases[1]],
        clauseIds: [],
        acknowledgeBy: null,
        answerBy: null,
        note: null,
      }),
      "send",
    );
    expect((await find("39 nq tw", scope)).hits[0]).toMatchObject({ id: central });
    expect((await listDocuments(office.context, scope, { text: "bo chinh tri" }, window)).rows).toMatchObject(
      [{ id: central, referenceNumber: "39-NQ/TW", deliveryCount: 1 }],
    );
    expect((await find("39 nq tw", within(office.bases[0]))).hits).toEqual([]);
  });

  it("lọc theo loại sổ, ngày, chữ", async () => {
    const filter = {
      direction: "incoming" as const,
      from: civilDate("2015-01-01"),
      to: civilDate("2015-12-31"),
    };
    const { rows, total } = await listDocuments(office.context, everywhere, filter, window);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ id: central, unitName: "Đảng bộ Khối Ví dụ", fileCount: 1 });
    expect((await listDocuments(office.context, everywhere, { text: "39/nq-tw" }, window)).rows[0]?.id).toBe(
      central,
    );
  });
});

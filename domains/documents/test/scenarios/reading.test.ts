import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { beforeAll, describe, expect, it } from "vitest";
import type { DocumentId } from "../../src/contract.ts";
import { linkDocuments, readReferences } from "../../src/index.ts";
import {
  attach,
  type ExampleOffice,
  entry,
  everywhere,
  officialDocx,
  openOffice,
  register,
  within,
} from "./office-of-example.ts";

const { connection } = await testDatabase();
let office: ExampleOffice;
let plan: DocumentId;
let earlier: DocumentId;
let later: DocumentId;

const planLines = [
  "I- MỤC ĐÍCH",
  "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị về học tập và làm theo tư tưởng Hồ Chí Minh.",
  "II- NHIỆM VỤ",
  "1. Các chi bộ tiếp tục thực hiện Chỉ thị 05 của Bộ Chính trị bằng việc làm cụ thể ở cơ quan mình.",
  "2. Rà soát việc thực hiện Hướng dẫn số 01-HD/TW của Ban Bí thư về công tác kiểm tra.",
  "3. Tham khảo Kế hoạch số 77-KH/TU, ngày 03/02/2026 của Ban Thường vụ Thành ủy.",
  "4. Quán triệt tinh thần Hướng dẫn số 12-HD/BTCTW, ngày 18/01/2022 của Ban Tổ chức Trung ương.",
  "5. Gắn với Nghị quyết Trung ương 4 khóa XII và Nghị quyết Đại hội XIII của Đảng.",
];

beforeAll(async () => {
  office = await openOffice(connection);
  const incoming = (
    referenceNumber: string,
    typeCode: string,
    issuedOn: string,
    issuerName: string,
    more = {},
  ) =>
    register(
      office,
      entry(office.bloc, {
        direction: "incoming",
        referenceNumber,
        typeCode,
        issuerName,
        issuedOn: civilDate(issuedOn),
        subject: "Văn bản trong kịch bản",
        ...more,
      }),
    );
  await incoming("05-CT/TW", "CT", "2016-05-15", "Bộ Chính trị");
  await incoming("01-HD/TW", "HD", "2016-09-20", "Ban Bí thư");
  await incoming("01-HD/TW", "HD", "2021-09-28", "Ban Bí thư");
  earlier = await incoming("12-HD/BTCTW", "HD", "2012-05-17", "Ban Tổ chức Trung ương");
  later = await incoming("12-HD/BTCTW", "HD", "2022-01-18", "Ban Tổ chức Trung ương");
  const session = "Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII";
  await incoming("04-NQ/TW", "NQ", "2016-10-30", session);
  plan = await register(office, entry(office.bloc, { typeCode: "KH", referenceNumber: "02-KH/ĐUK" }));
  const content = await officialDocx({ number: "Số 02-KH/ĐUK", lines: planLines });
  expectOk(await attach(office, plan, content), "attach");
});

async function citationsOf(id = plan, scope = everywhere) {
  return expectOk(await readReferences(office.context, scope, id), "read").citations;
}

async function cited(referenceNumber: string) {
  const citation = (await citationsOf()).find((one) => one.referenceNumber === referenceNumber);
  if (citation === undefined) throw new Error(`${referenceNumber} was not found in the text`);
  return citation;
}

describe("viện dẫn trong văn bản đã đăng ký", () => {
  it("dạng đầy đủ và dạng ngắn trong khoản khác là một văn bản, đúng chỗ trong từng khoản", async () => {
    const { clauses } = expectOk(await readReferences(office.context, everywhere, plan), "read");
    const directive = await cited("05-CT/TW");
    expect(directive.mentions).toHaveLength(2);
    for (const mention of directive.mentions) {
      const clause = clauses.find(({ id }) => id === mention.clauseId);
      expect(clause?.text.slice(mention.start, mention.end)).toBe(mention.text);
    }
    expect(directive).toMatchObject({
      state: "known",
      issuedOn: "2016-05-15",
      document: { issuedOn: "2016-05-15" },
    });
  });

  it("cùng số ở hai nhiệm kỳ: ngày ghi trong văn bản quyết định (term-rules 4.1)", async () => {
    expect(await cited("12-HD/BTCTW")).toMatchObject({
      state: "known",
      document: { id: later },
      candidates: [{ id: earlier, issuedOn: "2012-05-17" }],
    });
  });

  it("không ghi ngày mà sổ có hai văn bản cùng số: không đoán, nêu cả hai kèm ngày", async () => {
    const guidance = await cited("01-HD/TW");
    expect(guidance).toMatchObject({ state: "to-choose", document: null });
    expect(guidance.candidates.map(({ issuedOn }) => issuedOn)).toEqual(["2021-09-28", "2016-09-20"]);
  });

  it("liên kết do người ghi quyết định văn bản nào được nói tới", async () => {
    const [chosen] = (await cited("01-HD/TW")).candidates;
    const link = {
      fromDocumentId: plan,
      fromClauseId: null,
      toDocumentId: chosen?.id as DocumentId,
      toClauseId: null,
      relation: "cites" as const,
      sinceOn: civilDate("2026-02-10"),
      note: null,
    };
    expectOk(await linkDocuments(office.context, link), "link");
    expect(await cited("01-HD/TW")).toMatchObject({
      state: "known",
      document: { id: chosen?.id },
      links: [{ relation: "cites" }],
    });
  });

  it("không nêu số mà nêu kỳ họp, khóa: đúng một văn bản trong sổ thì là văn bản ấy, không có thì thôi", async () => {
    const unnumbered = (await citationsOf()).filter(({ referenceNumber }) => referenceNumber === null);
    expect(unnumbered.find(({ session }) => session === 4)).toMatchObject({
      state: "known",
      document: { referenceNumber: "04-NQ/TW", issuedOn: "2016-10-30" },
    });
    expect(unnumbered.find(({ congress }) => congress === "XIII")).toMatchObject({
      state: "unnumbered",
      document: null,
    });
  });

  it("văn bản chưa có trong sổ mang đủ loại, số, cơ quan, ngày để đăng ký", async () => {
    expect(await cited("77-KH/TU")).toMatchObject({
      state: "unknown",
      typeCode: "KH",
      issuedOn: "2026-02-03",
      issuerName: "Ban Thường vụ Thành ủy",
    });
    await register(
      office,
      entry(office.bloc, {
        direction: "incoming",
        typeCode: "KH",
        referenceNumber: "77-KH/TU",
        issuedOn: civilDate("2026-02-03"),
        issuerName: "Ban Thường vụ Thành ủy",
        isPlaceholder: true,
        subject: null,
      }),
    );
    expect(await cited("77-KH/TU")).toMatchObject({ state: "known" });
  });

  it("người không được xem văn bản kia thì không biết là nó có", async () => {
    const seen = await citationsOf(plan, within(office.bases[0]));
    expect(seen.map(({ state }) => state)).not.toContain("known");
    expect(seen.flatMap(({ candidates, links }) => [...candidates, ...links])).toEqual([]);
  });

  it("ký hiệu ĐU là của nhiều đảng ủy: cùng số, cùng ngày thì cơ quan ban hành quyết định", async () => {
    for (const [index, unit] of office.bases.entries())
      if (index < 2)
        await register(
          office,
          entry(office.bloc, {
            direction: "incoming",
            typeCode: "BC",
            referenceNumber: "09-BC/ĐU",
            issuedOn: civilDate("2026-01-20"),
            issuerName: `Đảng ủy xã Mẫu ${index === 0 ? "Đông" : "Tây"}`,
            issuerUnitId: unit,
            duplicateReason: index === 0 ? null : "Hai đảng ủy cùng ký hiệu",
          }),
        );
    const report = await register(
      office,
      entry(office.bloc, { typeCode: "BC", referenceNumber: "03-BC/ĐUK" }),
    );
    const lines = [
      "1. Xét Báo cáo số 09-BC/ĐU, ngày 20/01/2026 của Đảng ủy xã Mẫu Tây.",
      "2. Nội dung khác.",
    ];
    expectOk(await attach(office, report, await officialDocx({ number: "Số 03-BC/ĐUK", lines })), "attach");
    const [first] = (await citationsOf(report)).filter(
      ({ referenceNumber }) => referenceNumber === "09-BC/ĐU",
    );
    expect(first).toMatchObject({ state: "known", document: { issuerName: "Đảng ủy xã Mẫu Tây" } });
  });
});

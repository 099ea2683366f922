import type { ActionContext, Actor, RoleGrant, Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { civilDate, expectOk, fixedClock, type Result, systemRandom } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { DocumentId, RegisterDocument } from "../../src/contract.ts";
import { addFile, openNumberingTerm, registerDocument } from "../../src/index.ts";

/** An invented bloc with a committee, three grassroots organisations and a cell, standing on a day in March 2026. */
export interface ExampleOffice {
  readonly context: ActionContext;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly bloc: UnitId;
  readonly bases: readonly [UnitId, UnitId, UnitId];
  readonly cell: UnitId;
}

export const everywhere: Scope = { kind: "instance" };
export const within = (...rootUnitIds: UnitId[]): Scope => ({ kind: "units", rootUnitIds });

export async function openOffice(connection: Connection): Promise<ExampleOffice> {
  const clock = fixedClock("2026-03-02T02:00:00Z");
  const actor: Actor = { kind: "system", reason: "scenario" };
  const context = { connection, clock, random: systemRandom, actor };
  const establish = async (fullName: string, unitKind: string, parentUnitId: UnitId | null) => {
    const establishedOn = civilDate("2020-01-01");
    const made = await establishUnit(context, { fullName, unitKind, parentUnitId, establishedOn });
    return expectOk(made, fullName).unitId;
  };
  const bloc = await establish("Đảng bộ Khối Ví dụ", "bloc-organisation", null);
  const base = (number: number) => establish(`Đảng bộ cơ sở 0${number}`, "grassroots-organisation", bloc);
  const bases = [await base(1), await base(2), await base(3)] as const;
  const cell = await establish("Chi bộ Tổng hợp", "cell", bases[0]);
  expectOk(
    await openNumberingTerm(context, {
      unitId: bloc,
      name: "2025 - 2030",
      from: civilDate("2025-07-01"),
      to: null,
    }),
    "term",
  );
  return { context, clock, bloc, bases, cell };
}

export function actorOf(grants: readonly RoleGrant[]): Actor {
  return { kind: "account", accountId: "a" as never, displayName: "Văn thư thử", grants };
}

export async function code(result: Promise<Result<unknown>>): Promise<string> {
  const settled = await result;
  return settled.ok ? "done" : settled.error.code;
}

export function entry(unitId: UnitId, more: Partial<RegisterDocument> = {}): RegisterDocument {
  return {
    unitId,
    direction: "outgoing",
    typeCode: "NQ",
    referenceNumber: "01-NQ/ĐUK",
    issuerName: "Đảng ủy Khối Ví dụ",
    issuerUnitId: null,
    issuedOn: civilDate("2026-02-10"),
    receivedOn: null,
    subject: "Nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2026 - 2030",
    signatory: "Trần Thị Mẫu",
    urgency: null,
    circulation: null,
    recipients: [],
    isPlaceholder: false,
    duplicateReason: null,
    ...more,
  };
}

export async function register(office: ExampleOffice, input: RegisterDocument): Promise<DocumentId> {
  return expectOk(await registerDocument(office.context, input), input.referenceNumber ?? "document").id;
}

export const resolutionLines = [
  "I- QUAN ĐIỂM",
  "Sinh hoạt chi bộ là khâu quyết định chất lượng tổ chức cơ sở đảng.",
  "II- NHIỆM VỤ",
  "1. Các đảng bộ cơ sở rà soát, ban hành quy chế sinh hoạt của từng chi bộ trực thuộc, bảo đảm đúng kỳ, đúng nội dung.",
  "2. Mỗi chi bộ tổ chức sinh hoạt chuyên đề gắn với nhiệm vụ chính trị của cơ quan, có phân công người chuẩn bị trước.",
  "a) Chuyên đề về cải cách hành chính;",
  "b) Chuyên đề về chuyển đổi số.",
  "3. Định kỳ hằng quý báo cáo kết quả về Đảng ủy Khối.",
];

/** A .docx in the manner of a Party resolution: two-column head, text, recipients and signature. */
export async function officialDocx(
  given: { number?: string; stamp?: string; lines?: readonly string[]; subject?: string } = {},
): Promise<Buffer> {
  const {
    number = "Số 01-NQ/ĐUK",
    lines = resolutionLines,
    stamp,
    subject = "nâng cao chất lượng sinh hoạt chi bộ",
  } = given;
  const column = (...texts: string[]) =>
    new TableCell({ children: texts.map((text) => new Paragraph(text)) });
  const document = new Document({
    sections: [
      {
        children: [
          new Table({
            rows: [
              new TableRow({
                children: [
                  column(
                    "ĐẢNG BỘ THÀNH PHỐ VÍ DỤ",
                    "ĐẢNG ỦY KHỐI VÍ DỤ",
                    "*",
                    number,
                    ...(stamp ? [stamp] : []),
                  ),
                  column("ĐẢNG CỘNG SẢN VIỆT NAM", "Ví Dụ, ngày 10 tháng 02 năm 2026"),
                ],
              }),
            ],
          }),
          ...["NGHỊ QUYẾT", subject, "-----", ...lines].map((text) => new Paragraph(text)),
          new Table({
            rows: [
              new TableRow({
                children: [
                  column("Nơi nhận:", "- Các đảng bộ cơ sở,", "- Lưu Văn phòng."),
                  column("T/M BAN CHẤP HÀNH", "BÍ THƯ", "Trần Thị Mẫu"),
                ],
              }),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

export async function attach(office: ExampleOffice, id: DocumentId, content: Buffer, name = "van-ban.docx") {
  return addFile(office.context, id, "main", { name, mediaType: "application/octet-stream", content });
}

import { describe, expect, it } from "vitest";
import { parseClauses } from "./parse-clauses.ts";

function outline(lines: readonly string[]): string[] {
  return parseClauses(lines.map((text) => ({ text }))).clauses.map(
    (clause) =>
      `${"  ".repeat(clause.depth)}${clause.kind}[${clause.label}] ${clause.text.replaceAll("\n", " / ")}`,
  );
}

const resolution = [
  "ĐẢNG BỘ KHỐI MẪU",
  "ĐẢNG ỦY CƠ QUAN SỐ MỘT",
  "*",
  "Số 12-NQ/ĐU",
  "ĐẢNG CỘNG SẢN VIỆT NAM",
  "Thành phố Mẫu, ngày 05 tháng 02 năm 2026",
  "NGHỊ QUYẾT",
  "về nâng cao chất lượng sinh hoạt chi bộ",
  "giai đoạn 2026 - 2030",
  "-----",
  "- Căn cứ Điều lệ Đảng;",
  "- Căn cứ Quy chế làm việc của đảng ủy;",
  "Đảng ủy thống nhất ban hành nghị quyết với các nội dung sau:",
  "I- QUAN ĐIỂM, MỤC TIÊU",
  "1. Quan điểm",
  "Sinh hoạt chi bộ là khâu then chốt.",
  "2. Mục tiêu",
  "2.1. Mục tiêu chung",
  "1.536 đảng viên tham gia học tập.",
  "2.2. Chỉ tiêu",
  "a) 100% chi bộ sinh hoạt đúng kỳ;",
  "b) Mỗi quý có một buổi chuyên đề.",
  "- Ưu tiên chuyên đề về cải cách hành chính;",
  "+ Có phân công người chuẩn bị.",
  "II- TỔ CHỨC THỰC HIỆN",
  "1. Giao Văn phòng theo dõi, đôn đốc.",
  "2. Các chi bộ xây dựng kế hoạch trước ngày",
  "30/6/2026.",
  "Nơi nhận:",
  "- Ban Thường vụ cấp trên (để báo cáo),",
  "- Các chi bộ trực thuộc,",
  "- Lưu Văn phòng.",
  "T/M ĐẢNG ỦY",
  "BÍ THƯ",
  "Nguyễn Văn Mẫu",
];

describe("tách khoản mục", () => {
  it("nghị quyết theo thể thức: đầu, thân, nơi nhận", () => {
    const { head, tail } = parseClauses(resolution.map((text) => ({ text })));
    expect(head).toEqual({
      superiorName: "ĐẢNG BỘ KHỐI MẪU",
      issuerName: "ĐẢNG ỦY CƠ QUAN SỐ MỘT",
      referenceNumber: "12-NQ/ĐU",
      place: "Thành phố Mẫu",
      issuedOn: "2026-02-05",
      typeCode: "NQ",
      subject: "về nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2026 - 2030",
    });
    expect(tail).toEqual({
      recipients: ["Ban Thường vụ cấp trên (để báo cáo)", "Các chi bộ trực thuộc", "Lưu Văn phòng"],
      authority: "T/M ĐẢNG ỦY",
      signatory: "Nguyễn Văn Mẫu",
    });
    expect(outline(resolution)).toEqual([
      "preamble[] - Căn cứ Điều lệ Đảng; / - Căn cứ Quy chế làm việc của đảng ủy; / Đảng ủy thống nhất ban hành nghị quyết với các nội dung sau:",
      "roman[I] QUAN ĐIỂM, MỤC TIÊU",
      "  number[1] Quan điểm / Sinh hoạt chi bộ là khâu then chốt.",
      "  number[2] Mục tiêu",
      "    subnumber[2.1] Mục tiêu chung / 1.536 đảng viên tham gia học tập.",
      "    subnumber[2.2] Chỉ tiêu",
      "      letter[a] 100% chi bộ sinh hoạt đúng kỳ;",
      "      letter[b] Mỗi quý có một buổi chuyên đề.",
      "        dash[-] Ưu tiên chuyên đề về cải cách hành chính;",
      "          plus[+] Có phân công người chuẩn bị.",
      "roman[II] TỔ CHỨC THỰC HIỆN",
      "  number[1] Giao Văn phòng theo dõi, đôn đốc.",
      "  number[2] Các chi bộ xây dựng kế hoạch trước ngày / 30/6/2026.",
    ]);
  });

  it("quy chế: chương, mục, điều, khoản, điểm; viện dẫn đầu dòng không thành điều", () => {
    expect(
      outline([
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "1. Quy chế này áp dụng cho các chi bộ.",
        "Điều 12 Điều lệ được áp dụng trong trường hợp này.",
        "2. Không áp dụng cho tổ công tác.",
        "Điều 2. Nguyên tắc",
        "a) Tập trung dân chủ;",
        "Chương II",
        "Mục 1. NHIỆM VỤ",
        "Điều 3. Nhiệm vụ",
      ]),
    ).toEqual([
      "chapter[Chương I] QUY ĐỊNH CHUNG",
      "  article[Điều 1] Phạm vi",
      "    number[1] Quy chế này áp dụng cho các chi bộ. / Điều 12 Điều lệ được áp dụng trong trường hợp này.",
      "    number[2] Không áp dụng cho tổ công tác.",
      "  article[Điều 2] Nguyên tắc",
      "    letter[a] Tập trung dân chủ;",
      "chapter[Chương II] ",
      "  section[Mục 1] NHIỆM VỤ",
      "    article[Điều 3] Nhiệm vụ",
    ]);
  });

  it("bố cục trộn: phần, A-, I., 1), tiêu đề không số của tệp, phụ lục sau chữ ký", () => {
    const paragraphs = [
      { text: "PHẦN THỨ NHẤT" },
      { text: "ĐÁNH GIÁ TÌNH HÌNH" },
      { text: "A- Kết quả" },
      { text: "I. Công tác tổ chức" },
      { text: "1) Sắp xếp đầu mối" },
      { text: "2) Tinh giản" },
      { text: "B- Hạn chế" },
      { text: "PHẦN THỨ HAI" },
      { text: "Giải pháp trọng tâm", style: "heading-2" },
      { text: "1. Rà soát" },
      { text: "T/M BAN THƯỜNG VỤ" },
      { text: "PHỤ LỤC 1" },
      { text: "1. Danh mục việc" },
    ];
    const lines = parseClauses(paragraphs).clauses.map(
      (clause) => `${"  ".repeat(clause.depth)}${clause.label || clause.kind}: ${clause.text}`,
    );
    expect(lines).toEqual([
      "PHẦN THỨ NHẤT: ĐÁNH GIÁ TÌNH HÌNH",
      "  A: Kết quả",
      "    I: Công tác tổ chức",
      "      1: Sắp xếp đầu mối",
      "      2: Tinh giản",
      "  B: Hạn chế",
      "PHẦN THỨ HAI: ",
      "  heading: Giải pháp trọng tâm",
      "    1: Rà soát",
      "PHỤ LỤC 1: ",
      "  1: Danh mục việc",
    ]);
  });

  it("số đầu dòng không nối tiếp dãy thì là chữ của khoản trước", () => {
    expect(
      outline(["1. Việc thứ nhất", "30. tháng sau", "V. Hugo viết", "2. Việc thứ hai", "4. Việc thứ tư"]),
    ).toEqual([
      "number[1] Việc thứ nhất / 30. tháng sau / V. Hugo viết",
      "number[2] Việc thứ hai",
      "number[4] Việc thứ tư",
    ]);
  });

  it("văn bản không đánh số: mỗi đoạn một mục; gạch đầu dòng đứng riêng", () => {
    expect(outline(["Đoạn thứ nhất.", "Đoạn thứ hai."])).toEqual([
      "paragraph[] Đoạn thứ nhất.",
      "paragraph[] Đoạn thứ hai.",
    ]);
    expect(outline(["- Việc một", "- Việc hai"])).toEqual(["dash[-] Việc một", "dash[-] Việc hai"]);
  });

  it("công văn: số cho biết loại, không có tên loại", () => {
    const { head } = parseClauses(
      ["ĐẢNG ỦY MẪU", "Số 07-CV/ĐU", "Hà Mẫu, ngày 12 tháng 3 năm 2026", "Kính gửi: Các chi bộ"].map(
        (text) => ({ text }),
      ),
    );
    expect(head).toMatchObject({ typeCode: "CV", referenceNumber: "07-CV/ĐU", issuedOn: "2026-03-12" });
  });
});

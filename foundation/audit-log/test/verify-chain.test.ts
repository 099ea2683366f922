import { inTransaction } from "@nhiemky/database";
import { describe, expect, test } from "vitest";
import { entryHash } from "../src/entry-hash.ts";
import { appendAuditEntries, listAuditEntries, readChainHead, verifyChain } from "../src/index.ts";
import { auditedDatabase, entry } from "./audited-database.ts";

describe("Kiểm tra chuỗi nhật ký phát hiện", () => {
  const cases = [
    [
      "sửa nội dung",
      `update audit_entry set data = data || '{"number": 9}' where sequence = 4`,
      4,
      "changed",
    ],
    ["sửa người làm", "update audit_entry set actor_label = 'Người khác' where sequence = 1", 1, "changed"],
    [
      "sửa giờ một phần nghìn giây",
      "update audit_entry set at = at + interval '1 ms' where sequence = 2",
      2,
      "changed",
    ],
    ["sửa dòng cuối", "update audit_entry set event = 'test-thing.other' where sequence = 6", 6, "changed"],
    ["xóa một dòng ở giữa", "delete from audit_entry where sequence = 3", 3, "missing"],
    ["xóa dòng đầu", "delete from audit_entry where sequence = 1", 1, "missing"],
    [
      "xóa một dòng rồi đánh số lại các dòng sau",
      "delete from audit_entry where sequence = 3; update audit_entry set sequence = sequence - 1 where sequence > 3",
      3,
      "changed",
    ],
    [
      "đổi chỗ hai dòng",
      `update audit_entry set sequence = 1000 where sequence = 2;
       update audit_entry set sequence = 2 where sequence = 4;
       update audit_entry set sequence = 4 where sequence = 1000`,
      2,
      "changed",
    ],
    [
      "chèn một dòng sau cùng nối sai",
      `insert into audit_entry select 7, repeat('a', 64), repeat('b', 64), at, event, actor_account_id, actor_label,
       unit_id, subject_kind, subject_id, data from audit_entry where sequence = 6`,
      7,
      "changed",
    ],
  ] as const;

  test.for(cases)("%s", async ([, statement, firstBadSequence, fault]) => {
    const { connection, tamper } = await auditedDatabase(6);
    expect(await verifyChain(connection)).toMatchObject({ intact: true });
    await tamper(statement);
    expect(await verifyChain(connection)).toEqual({ intact: false, firstBadSequence, fault });
  });

  test("sửa một dòng và tính lại mã băm của riêng nó: dòng kế tiếp nối sai", async () => {
    const { connection, tamper } = await auditedDatabase(6);
    const { rows } = await listAuditEntries(connection, { page: 1, pageSize: 10 }, null);
    const third = rows.find((row) => row.sequence === 3);
    if (third === undefined) throw new Error("no third entry");
    const hash = entryHash({ ...third, actor_label: "Người khác" });
    await tamper(`update audit_entry set actor_label = 'Người khác', hash = '${hash}' where sequence = 3`);
    expect(await verifyChain(connection)).toEqual({
      intact: false,
      firstBadSequence: 4,
      fault: "broken-link",
    });
  });

  test("cắt đuôi: chỉ thấy được nhờ đầu chuỗi đã ghi lại ở ngoài", async () => {
    const { connection, tamper } = await auditedDatabase(6);
    const noted = await readChainHead(connection);
    await tamper("delete from audit_entry where sequence > 4");
    expect(await verifyChain(connection)).toMatchObject({ intact: true, head: { sequence: 4 } });
    expect(await verifyChain(connection, noted)).toEqual({
      intact: false,
      firstBadSequence: 5,
      fault: "cut",
    });
  });

  test("cắt đuôi rồi ghi tiếp cho đủ số: dòng ở chỗ đầu chuỗi cũ là dòng khác", async () => {
    const { connection, tamper } = await auditedDatabase(6);
    const noted = await readChainHead(connection);
    await tamper("delete from audit_entry where sequence > 4");
    await inTransaction(connection, (transaction) =>
      appendAuditEntries(transaction, [entry(50), entry(51), entry(52)]),
    );
    expect(await verifyChain(connection)).toMatchObject({ intact: true, head: { sequence: 7 } });
    expect(await verifyChain(connection, noted)).toEqual({
      intact: false,
      firstBadSequence: 6,
      fault: "other-head",
    });
  });

  test("chuỗi còn nguyên và đã dài thêm khớp với đầu chuỗi ghi lại trước đó", async () => {
    const { connection } = await auditedDatabase(3);
    const noted = await readChainHead(connection);
    await inTransaction(connection, (transaction) => appendAuditEntries(transaction, [entry(4)]));
    expect(await verifyChain(connection, noted)).toMatchObject({ intact: true, head: { sequence: 4 } });
  });

  test("một dòng sai sâu trong nhật ký nhiều nghìn dòng", async () => {
    const { connection, tamper } = await auditedDatabase(2_500);
    expect(await verifyChain(connection)).toMatchObject({ intact: true, head: { sequence: 2_500 } });
    await tamper("update audit_entry set subject_id = '1' where sequence = 2001");
    expect(await verifyChain(connection)).toEqual({
      intact: false,
      firstBadSequence: 2001,
      fault: "changed",
    });
  });
});

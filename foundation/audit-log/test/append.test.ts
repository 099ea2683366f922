import { inTransaction } from "@nhiemky/database";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { appendAudit, listAuditEntries, readChainHead, verifyChain } from "../src/index.ts";
import { auditedDatabase, entry } from "./audited-database.ts";

describe("Ghi nhật ký kiểm toán", async () => {
  const { connection } = await auditedDatabase(3);

  test("các dòng nối thành chuỗi, đánh số liền nhau từ 1", async () => {
    const { rows, total } = await listAuditEntries(connection, { page: 1, pageSize: 50 }, null);
    expect(total).toBe(3);
    expect(rows.map((row) => row.sequence)).toEqual([3, 2, 1]);
    expect(rows[0]?.previous_hash).toBe(rows[1]?.hash);
    expect(rows[2]?.previous_hash).toBe("0".repeat(64));
    expect(await verifyChain(connection)).toEqual({ intact: true, head: await readChainHead(connection) });
  });

  test("dữ liệu đọc lại từ cơ sở dữ liệu cho đúng mã băm, kể cả dấu tiếng Việt và số lớn", async () => {
    await inTransaction(connection, (transaction) => appendAudit(transaction, entry(4)));
    expect(await verifyChain(connection)).toMatchObject({ intact: true, head: { sequence: 4 } });
  });

  test("không sửa, không xóa, không dọn bảng được", async () => {
    for (const statement of [
      "update audit_entry set actor_label = 'khác' where sequence = 1",
      "delete from audit_entry where sequence = 4",
      "truncate audit_entry",
    ]) {
      await expect(sql.raw(statement).execute(connection)).rejects.toThrow("append-only");
    }
    expect(await verifyChain(connection)).toMatchObject({ intact: true, head: { sequence: 4 } });
  });

  test("giao dịch bị hủy không để lại dòng nào và không làm hở số", async () => {
    const refused = inTransaction(connection, async (transaction) => {
      await appendAudit(transaction, entry(5));
      throw new Error("hủy");
    });
    await expect(refused).rejects.toThrow("hủy");
    await inTransaction(connection, (transaction) => appendAudit(transaction, entry(5)));
    expect(await verifyChain(connection)).toMatchObject({ intact: true, head: { sequence: 5 } });
  });

  test("nhiều giao dịch cùng ghi vẫn thành một chuỗi", async () => {
    const before = await readChainHead(connection);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        inTransaction(connection, (transaction) => appendAudit(transaction, entry(100 + index))),
      ),
    );
    expect(await verifyChain(connection)).toMatchObject({
      intact: true,
      head: { sequence: before.sequence + 20 },
    });
  });

  test("sự kiện chưa khai báo bị coi là lỗi lập trình", async () => {
    const undeclared = { ...entry(1), event: "test-thing.unheard" };
    await expect(
      inTransaction(connection, (transaction) => appendAudit(transaction, undeclared)),
    ).rejects.toThrow("audit event not declared");
  });
});

import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { importProblemWords } from "./import-problem-words.ts";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";
import type { CheckedRow } from "./use-import.ts";

const messages = defineMessages({
  caption: { vi: "Các dòng của tệp", en: "Rows of the file" },
  row: { vi: "Dòng", en: "Row" },
  name: { vi: "Tên", en: "Name" },
  place: { vi: "Thuộc mã", en: "Under code" },
  from: { vi: "Từ ngày", en: "From" },
  verdict: { vi: "Kết quả kiểm", en: "Verdict" },
  new: { vi: "Mới", en: "New" },
  unchanged: { vi: "Đã có, giữ nguyên", en: "Known, left alone" },
  problem: { vi: "Có lỗi", en: "Problem" },
  all: { vi: (count: string) => `Tất cả ${count}`, en: (count: string) => `All ${count}` },
  onlyProblems: { vi: (count: string) => `Có lỗi ${count}`, en: (count: string) => `Problems ${count}` },
  apply: {
    vi: (count: string) => `Nhập ${count} dòng mới`,
    en: (count: string) => `Import ${count} new rows`,
  },
  fixFirst: {
    vi: "Hãy sửa các dòng có lỗi trong tệp rồi chọn lại tệp; chưa có gì được ghi.",
    en: "Correct the problem rows in the file and choose it again; nothing is written.",
  },
  nothingNew: { vi: "Tệp không có gì mới để nhập.", en: "The file holds nothing new." },
});

interface ImportRowsProps {
  readonly rows: readonly CheckedRow[];
  readonly isRunning: boolean;
  readonly onApply: () => void;
}

/** What would become of each row, problems first within reach, and the button that writes. */
export function ImportRows({ rows, isRunning, onApply }: ImportRowsProps) {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const problems = useMessages(importProblemWords);
  const formats = useFormats();
  const faulty = rows.filter((row) => row.verdict === "problem");
  const fresh = rows.filter((row) => row.verdict === "new");
  const [shown, setShown] = useState<"all" | "problems">(faulty.length > 0 ? "problems" : "all");
  const columns: readonly Column<CheckedRow>[] = [
    { id: "row", header: t.row, align: "end", width: "4rem", cell: (row) => formats.number(row.row) },
    { id: "code", header: words.code, width: "9rem", cell: (row) => row.code },
    { id: "name", header: t.name, isTitle: true, cell: (row) => row.fullName },
    { id: "place", header: t.place, width: "9rem", cell: (row) => row.placeCode },
    { id: "from", header: t.from, width: "7rem", cell: (row) => formats.day(row.from) },
    {
      id: "verdict",
      header: t.verdict,
      width: "22rem",
      cell: (row) =>
        row.verdict === "problem" ? (
          <span className={classes.wrong}>
            {row.problems.map(({ problem }) => problems[problem]).join("; ")}
          </span>
        ) : (
          t[row.verdict]
        ),
    },
  ];
  return (
    <div className={classes.stack}>
      <DataTable
        id="import-rows"
        caption={t.caption}
        columns={columns}
        rows={shown === "problems" ? faulty : rows}
        rowKey={(row) => String(row.row)}
        toolbar={
          <SegmentedControl
            aria-label={t.verdict}
            value={shown}
            onChange={(value) => setShown(value === "problems" ? "problems" : "all")}
            data={[
              { value: "all", label: t.all(formats.number(rows.length)) },
              { value: "problems", label: t.onlyProblems(formats.number(faulty.length)) },
            ]}
          />
        }
        empty={null}
      />
      <div className={classes.buttons}>
        {faulty.length > 0 ? (
          <p role="alert">{t.fixFirst}</p>
        ) : fresh.length === 0 ? (
          <p role="status">{t.nothingNew}</p>
        ) : (
          <Button loading={isRunning} onClick={onApply}>
            {t.apply(formats.number(fresh.length))}
          </Button>
        )}
      </div>
    </div>
  );
}

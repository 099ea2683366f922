import { Button, Radio } from "@mantine/core";
import type { Problem } from "@nhiemky/http-contract";
import { type EntryFault, entryRoutes, type RoundRow } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { FileDrop } from "../../shared-ui/file-drop.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import classes from "./reporting-rounds.module.css";

const messages = defineMessages({
  title: { vi: "Nạp biểu .xlsx đã điền", en: "Load a filled-in .xlsx form" },
  help: {
    vi: "Dùng tệp biểu tải từ trang này. Mọi ô được kiểm tra trước; chỉ cần một ô sai thì chưa ô nào được ghi.",
    en: "Use the form taken from this page. Every cell is checked first; while one is faulty, none is saved.",
  },
  file: { vi: "Tệp biểu", en: "Form file" },
  style: { vi: "Số ghi bằng chữ trong tệp", en: "Numbers that stand as text" },
  unsaid: {
    vi: "Không đoán: nêu từng ô có dấu phân cách",
    en: "Do not guess: name each one with separators",
  },
  vi: { vi: "Kiểu Việt Nam: 1.234,5", en: "Vietnamese: 1.234,5" },
  en: { vi: "Kiểu Anh: 1,234.5", en: "English: 1,234.5" },
  load: { vi: "Nạp biểu", en: "Load the form" },
  done: {
    vi: (cells: string, units: string) => `Đã ghi ${cells} ô của ${units} đơn vị vào phiếu, chưa gửi`,
    en: (cells, units) => `${cells} cells of ${units} units entered, not sent yet`,
  },
  faults: { vi: "Các ô cần sửa", en: "Cells to correct" },
});

interface ReadBackPanelProps {
  readonly roundId: RoundRow["id"];
  readonly onClose: () => void;
}

function faultsOf(problem: Problem): readonly EntryFault[] {
  const faults = problem.details?.faults;
  return Array.isArray(faults) ? (faults as EntryFault[]) : [];
}

/** A filled-in spreadsheet goes in whole, or every faulty cell is named. */
export function ReadBackPanel({ roundId, onClose }: ReadBackPanelProps) {
  const t = useMessages(messages);
  const text = useText();
  const formats = useFormats();
  const [file, setFile] = useState<File | null>(null);
  const [style, setStyle] = useState("");
  const load = useAction(entryRoutes.readBackWorkbook, {
    onDone: ({ changedCount, unitCount }) => {
      say(t.done(formats.number(changedCount), formats.number(unitCount)));
      onClose();
    },
  });
  const numberStyle = style === "vi" || style === "en" ? style : null;
  const faults = load.problem === null ? [] : faultsOf(load.problem);
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <div className={classes.stack}>
        <p>{t.help}</p>
        <FileDrop label={t.file} file={file} onChange={setFile} kinds={[".xlsx"]} maxBytes={20_000_000} />
        <Radio.Group label={t.style} value={style} onChange={setStyle}>
          <div className={classes.stack}>
            <Radio value="" label={t.unsaid} />
            <Radio value="vi" label={t.vi} />
            <Radio value="en" label={t.en} />
          </div>
        </Radio.Group>
        {load.problem !== null && <ProblemNotice problem={load.problem} kept="nothing-changed" />}
        {faults.length > 0 && (
          <section aria-label={t.faults}>
            <ul className={classes.faults}>
              {faults.map((fault) => (
                <li key={`${fault.at} ${fault.code}`}>
                  <strong>{fault.at}</strong> {text(fault.text)}
                </li>
              ))}
            </ul>
          </section>
        )}
        <Button
          disabled={file === null}
          loading={load.isRunning}
          onClick={() =>
            file !== null &&
            void load.run({ params: { roundId }, body: { numberStyle } }, { name: file.name, content: file })
          }
        >
          {t.load}
        </Button>
      </div>
    </SidePanel>
  );
}

import { Button, SegmentedControl } from "@mantine/core";
import { routeUrl } from "@nhiemky/http-contract";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { unitImportTemplateRoute } from "@nhiemky/org-structure/contract";
import { memberImportTemplateRoute } from "@nhiemky/people/contract";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useCan } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { FileDrop } from "../../shared-ui/file-drop.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { ImportRows } from "./import-rows.tsx";
import classes from "./structure.module.css";
import { structureWords } from "./structure-messages.ts";
import { type ImportSubject, useImport } from "./use-import.ts";

const messages = defineMessages({
  title: { vi: "Nhập từ tệp bảng tính", en: "Import from a spreadsheet" },
  description: {
    vi: "Mỗi dòng được kiểm trước; dòng lỗi được gọi tên. Nhập lại cùng một tệp không làm thay đổi gì.",
    en: "Every row is checked first and problems are named. Importing the same file again changes nothing.",
  },
  what: { vi: "Nhập gì", en: "What to import" },
  units: { vi: "Tổ chức", en: "Units" },
  members: { vi: "Đảng viên", en: "Members" },
  under: { vi: "Vào tổ chức (và các tổ chức trực thuộc)", en: "Into the unit (and those below it)" },
  unitDay: { vi: "Ngày thành lập khi dòng không ghi", en: "Established on, where a row does not say" },
  memberDay: { vi: "Ngày vào tổ chức khi dòng không ghi", en: "Member from, where a row does not say" },
  file: { vi: "Tệp .xlsx", en: "The .xlsx file" },
  template: { vi: "Tải tệp mẫu", en: "Download the template" },
  check: { vi: "Kiểm tra tệp", en: "Check the file" },
});

const maxBytes = 5 * 1024 * 1024;

/** File in, every row judged, then all of it or nothing. */
export function ImportPage() {
  const t = useMessages(messages);
  const words = useMessages(structureWords);
  const can = useCan();
  const [subject, setSubject] = useState<ImportSubject>(can("structure:decide") ? "units" : "members");
  const [under, setUnder] = useState<PickedUnit | null>(null);
  const [day, setDay] = useState<CivilDate | null>(today(systemClock));
  const [file, setFile] = useState<File | null>(null);
  const { preview, check, apply, problem, isRunning, forget } = useImport(subject);
  const template = subject === "units" ? unitImportTemplateRoute : memberImportTemplateRoute;
  const input = under === null || day === null || file === null ? null : { underUnitId: under.id, day, file };
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[{ label: words.structure, to: "/units" }]}
        description={t.description}
        actions={
          <Button
            component="a"
            href={routeUrl(template, {})}
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />}
          >
            {t.template}
          </Button>
        }
      />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (input !== null) void check(input);
        }}
      >
        {can("structure:decide") && can("person:write") && (
          <SegmentedControl
            aria-label={t.what}
            value={subject}
            onChange={(value) => {
              setSubject(value === "members" ? "members" : "units");
              forget();
            }}
            data={[
              { value: "units", label: t.units },
              { value: "members", label: t.members },
            ]}
          />
        )}
        <div className={classes.pair}>
          <UnitPicker
            label={t.under}
            required
            value={under}
            onChange={(unit) => {
              setUnder(unit);
              forget();
            }}
          />
          <CivilDateInput
            label={subject === "units" ? t.unitDay : t.memberDay}
            required
            value={day}
            onChange={(value) => {
              setDay(value);
              forget();
            }}
          />
        </div>
        <FileDrop
          label={t.file}
          file={file}
          onChange={(chosen) => {
            setFile(chosen);
            forget();
          }}
          kinds={[".xlsx"]}
          maxBytes={maxBytes}
        />
        {problem !== null && <ProblemNotice problem={problem} kept="form" />}
        {preview === null && (
          <div>
            <Button type="submit" disabled={input === null} loading={isRunning}>
              {t.check}
            </Button>
          </div>
        )}
      </form>
      {preview !== null && input !== null && (
        <ImportRows rows={preview} isRunning={isRunning} onApply={() => void apply(input)} />
      )}
    </>
  );
}

import { Button } from "@mantine/core";
import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { endTenureRoute } from "@nhiemky/people/contract";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { defineMessages, useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { type Column, DataTable } from "../../shared-ui/data-table.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { usePosts } from "../../shared-ui/use-posts.ts";
import { peopleWords } from "./people-messages.ts";
import type { PersonReply } from "./person-page.tsx";

type Tenure = PersonReply["tenures"][number];

const messages = defineMessages({
  unit: { vi: "Tại", en: "At" },
  span: { vi: "Thời gian", en: "Time" },
  withUnit: { vi: "kết thúc cùng tổ chức", en: "ended with the unit" },
  end: { vi: "Ghi ngày thôi giữ", en: "Record the end" },
  endOn: { vi: "Thôi giữ từ ngày", en: "No longer held from" },
  ended: { vi: "Đã ghi ngày thôi giữ chức danh", en: "The end of the tenure is recorded" },
  nothing: { vi: "Chưa ghi chức danh nào", en: "No post is recorded" },
});

interface TenureTableProps {
  readonly tenures: readonly Tenure[];
  readonly caption: string;
  readonly mayEnd: boolean;
}

/** What a person held, where and when; a post that is still held can be ended. */
export function TenureTable({ tenures, caption, mayEnd }: TenureTableProps) {
  const t = useMessages(messages);
  const words = useMessages(peopleWords);
  const formats = useFormats();
  const { labelOf } = usePosts();
  const [ending, setEnding] = useState<Tenure | null>(null);
  const columns: readonly Column<Tenure>[] = [
    { id: "post", header: words.post, isTitle: true, cell: (row) => labelOf(row.post) },
    {
      id: "unit",
      header: t.unit,
      width: "16rem",
      cell: (row) => (
        <RecordLink kind="unit" id={row.unit.id}>
          {row.unit.name}
        </RecordLink>
      ),
    },
    {
      id: "span",
      header: t.span,
      width: "15rem",
      cell: (row) =>
        row.endedWithUnit
          ? `${formats.span(row.from, row.until)}, ${t.withUnit}`
          : formats.span(row.from, row.until),
    },
    {
      id: "end",
      header: "",
      width: "10rem",
      cell: (row) =>
        mayEnd && row.until === null ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setEnding(row)}>
            {t.end}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable
        id="tenures"
        caption={caption}
        columns={columns}
        rows={tenures}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t.nothing} />}
      />
      {ending !== null && (
        <EndTenurePanel
          key={ending.id}
          tenure={ending}
          title={`${t.end}: ${labelOf(ending.post)}`}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}

function EndTenurePanel({ tenure, title, onClose }: { tenure: Tenure; title: string; onClose: () => void }) {
  const t = useMessages(messages);
  const [on, setOn] = useState<CivilDate | null>(today(systemClock));
  const end = useAction(endTenureRoute, {
    onDone: () => {
      say(t.ended);
      onClose();
    },
  });
  return (
    <SidePanel title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (on !== null) void end.run({ params: { tenureId: tenure.id }, body: { on } });
        }}
      >
        {end.problem !== null && <ProblemNotice problem={end.problem} kept="form" />}
        <CivilDateInput label={t.endOn} required value={on} onChange={setOn} />
        <Button type="submit" mt="md" loading={end.isRunning} disabled={on === null}>
          {t.end}
        </Button>
      </form>
    </SidePanel>
  );
}

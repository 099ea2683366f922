import { type TargetRow, writeVietnamese } from "@nhiemky/reporting/contract";
import { Link } from "@tanstack/react-router";
import { useFormats } from "../../language/formats.ts";
import { useMessages, useText } from "../../language/messages.ts";
import type { Column } from "../../shared-ui/data-table.tsx";
import classes from "./reporting.module.css";
import { targetMessages } from "./target-messages.ts";
import { useShapeWords } from "./target-shape-words.ts";
import { TargetStateBadge } from "./target-state.tsx";

/** A target as a row: what is asked, where it stands, where it is going. */
export function useTargetColumns(): readonly Column<TargetRow>[] {
  const t = useMessages(targetMessages);
  const text = useText();
  const formats = useFormats();
  const shape = useShapeWords();
  const figure = (value: string | null) => (value === null ? "–" : writeVietnamese(value));
  return [
    {
      id: "title",
      header: t.name,
      isTitle: true,
      cell: ({ id, title }) => (
        <Link to="/targets/$targetId" params={{ targetId: id }}>
          {title}
        </Link>
      ),
    },
    { id: "unit", header: t.unitFilter, width: "13rem", cell: ({ unit }) => unit.name },
    {
      id: "shape",
      header: t.shape,
      width: "11rem",
      cell: (target) => shape(target, target.indicator.version.unitOfMeasure),
    },
    {
      id: "actual",
      header: t.actual,
      align: "end",
      width: "7rem",
      cell: ({ unit, indicator, standing }) => (
        <Link
          to="/figures/$indicatorId"
          params={{ indicatorId: indicator.id }}
          search={{ unitId: unit.id }}
          className={classes.figure}
        >
          {figure(standing.actual)}
        </Link>
      ),
    },
    {
      id: "forecast",
      header: t.forecast,
      align: "end",
      width: "7rem",
      cell: ({ standing }) => figure(standing.forecast),
    },
    {
      id: "state",
      header: t.state,
      width: "13rem",
      cell: ({ standing }) => (
        <div>
          <TargetStateBadge state={standing.state} />
          <div className={classes.quiet}>{text(standing.because)}</div>
        </div>
      ),
    },
    { id: "due", header: t.due, width: "7rem", cell: ({ dueOn }) => formats.day(dueOn) },
    {
      id: "parts",
      header: t.parts,
      align: "end",
      width: "5rem",
      cell: ({ cascadedCount }) => (cascadedCount === 0 ? "" : formats.number(cascadedCount)),
    },
    {
      id: "restsOn",
      header: t.restsOn,
      isHiddenAtFirst: true,
      cell: ({ restsOnLabel }) => restsOnLabel ?? "",
    },
  ];
}

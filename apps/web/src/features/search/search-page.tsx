import { Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { isRecordKind, recordKindWords } from "../../shared-ui/record-kinds.ts";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import type { SearchPageSearch } from "./routes.ts";
import { SearchHitText } from "./search-hit.tsx";
import { searchMessages } from "./search-messages.ts";
import classes from "./search-page.module.css";
import { useSearchHits } from "./use-search-hits.ts";

const shownHits = 100;
const searchedKinds = ["document", "clause", "task", "programme", "unit", "person"] as const;

/** Every hit in its context, with filters that stand in the address. */
export function SearchPage() {
  const t = useMessages(searchMessages);
  const words = useMessages(recordKindWords);
  const { q = "", kind, from, to } = useSearch({ from: "/shell/search" });
  const [text, setText] = useState(q);
  const navigate = useNavigate();
  const filter = { kinds: kind === undefined ? [] : [kind], from, to, limit: shownHits };
  const { asked, hits, isAnswered, hasMore, error } = useSearchHits(text, filter);
  const change = (next: SearchPageSearch) =>
    void navigate({ to: "/search", search: (previous) => ({ ...previous, ...next }), replace: true });
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      <search className={classes.filters}>
        <TextInput
          type="search"
          className={classes.field}
          label={t.field}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            change({ q: event.currentTarget.value });
          }}
        />
        <Select
          label={t.kind}
          clearable
          clearButtonProps={{ "aria-label": t.close }}
          value={kind ?? null}
          onChange={(next) => change({ kind: next ?? undefined })}
          data={searchedKinds.map((value) => ({ value, label: words[value] }))}
        />
        <CivilDateInput
          label={t.from}
          value={from ?? null}
          clearable
          onChange={(day) => change({ from: day ?? undefined })}
        />
        <CivilDateInput
          label={t.to}
          value={to ?? null}
          clearable
          onChange={(day) => change({ to: day ?? undefined })}
        />
      </search>
      {error !== null && <ProblemNotice problem={error.problem} />}
      <div role="status" className={classes.count}>
        {isAnswered && hits.length > 0 && (hasMore ? t.more : t.found(hits.length))}
      </div>
      {isAnswered && hits.length === 0 && (
        <EmptyState title={`${t.nothing} “${asked}”`}>{t.nothingHelp}</EmptyState>
      )}
      <ol className={classes.hits}>
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <RecordLink kind={hit.kind} id={hit.id} recordId={hit.recordId}>
              <SearchHitText hit={hit} />
            </RecordLink>
            {isRecordKind(hit.kind) && hit.kind !== "person" && (
              <Link to="/thread/$kind/$id" params={{ kind: hit.kind, id: hit.id }} className={classes.thread}>
                {t.thread}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

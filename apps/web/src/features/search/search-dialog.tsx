import { Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { recordAddress } from "../../shared-ui/record-kinds.ts";
import classes from "./search-dialog.module.css";
import { SearchHitText } from "./search-hit.tsx";
import { searchMessages } from "./search-messages.ts";
import { useSearchHits } from "./use-search-hits.ts";

const shownHits = 8;

/** The one search field of every page (Ctrl+K): arrows choose, Enter opens, the last line leads to all results. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(searchMessages);
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const { asked, hits, isAnswered, error } = useSearchHits(text, { limit: shownHits });
  const optionCount = asked === "" ? 0 : hits.length + 1;
  const open = (index: number) => {
    const hit = hits[index];
    const address = hit === undefined ? null : recordAddress(hit.kind, hit.id, hit.recordId);
    onClose();
    if (address === null) void navigate({ to: "/search", search: { q: asked } });
    else void navigate({ href: address });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (optionCount === 0) return;
    if (event.key === "ArrowDown") setActive((active + 1) % optionCount);
    else if (event.key === "ArrowUp") setActive((active + optionCount - 1) % optionCount);
    else if (event.key === "Enter") open(active);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size="lg"
      padding="sm"
      yOffset="8vh"
      centered={false}
      aria-label={t.title}
    >
      <TextInput
        role="combobox"
        aria-expanded={optionCount > 0}
        aria-controls={listId}
        aria-activedescendant={optionCount > 0 ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        aria-label={t.field}
        placeholder={t.field}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
        size="md"
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {error !== null && <ProblemNotice problem={error.problem} />}
      {asked === "" && <p className={classes.hint}>{t.hint}</p>}
      <div role="listbox" id={listId} aria-label={t.title} className={classes.list}>
        {asked !== "" &&
          hits.map((hit, index) => (
            <Option
              key={`${hit.kind} ${hit.id}`}
              id={`${listId}-${index}`}
              isActive={index === active}
              onChoose={() => open(index)}
            >
              <SearchHitText hit={hit} />
            </Option>
          ))}
        {asked !== "" && (
          <Option
            id={`${listId}-${hits.length}`}
            isActive={active === hits.length}
            onChoose={() => open(hits.length)}
          >
            {isAnswered && hits.length === 0 ? `${t.nothing} “${asked}”` : t.all}
          </Option>
        )}
      </div>
    </Modal>
  );
}

interface OptionProps {
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Option({ id, isActive, onChoose, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={classes.option}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: "nearest" });
      }}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

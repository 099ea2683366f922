import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { indicatorRoutes } from "@nhiemky/reporting/contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { useUnitKinds } from "../../shared-ui/use-unit-kinds.ts";
import { categorySetMessages } from "./category-set-messages.ts";
import classes from "./reporting.module.css";

/** The breakdowns there are, and a form for a new one. */
export function CategorySetPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(categorySetMessages);
  const sets = useRoute(indicatorRoutes.listCategorySets, {});
  const rows = sets.data?.rows ?? [];
  return (
    <SidePanel title={t.title} onClose={onClose}>
      <p className={classes.quiet}>{t.help}</p>
      {sets.data !== undefined && rows.length === 0 && <p>{t.none}</p>}
      <ul className={classes.lines}>
        {rows.map(({ id, name, options, isByUnitKind }) => (
          <li key={id}>
            <strong>{name}</strong>
            {isByUnitKind && ` · ${t.isByKind}`}
            <div className={classes.quiet}>{options.map(({ label }) => label).join(" · ")}</div>
          </li>
        ))}
      </ul>
      <NewCategorySet />
    </SidePanel>
  );
}

function NewCategorySet() {
  const t = useMessages(categorySetMessages);
  const { kinds } = useUnitKinds();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const [text, setText] = useState("");
  const [isByKind, setByKind] = useState(false);
  const define = useAction(indicatorRoutes.defineCategorySet, { onDone: () => say(t.defined) });
  const typed = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const options = isByKind ? [...kinds.map(({ label }) => label), t.otherKinds] : typed;
  const unitKinds = isByKind ? [...kinds.map(({ key }) => key), "*"] : null;
  const submit = async () => {
    if (!(await define.run({ body: { name: name.trim(), code: code.trim(), options, unitKinds } }))) return;
    setName("");
    setCode("");
    setText("");
  };
  return (
    <form
      className={classes.form}
      aria-label={t.define}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        label={t.name}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t.code}
        description={t.codeHelp}
        required
        maxLength={60}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Checkbox
        label={t.byKind}
        description={t.byKindHelp}
        checked={isByKind}
        onChange={(event) => setByKind(event.currentTarget.checked)}
      />
      {isByKind ? (
        <p className={classes.quiet}>{options.join(" · ")}</p>
      ) : (
        <Textarea
          label={t.options}
          description={t.optionsHelp}
          required
          autosize
          minRows={3}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {define.problem !== null && <ProblemNotice problem={define.problem} kept="form" />}
      <Button
        type="submit"
        loading={define.isRunning}
        disabled={options.length < 2 || name.trim() === "" || code.trim() === ""}
      >
        {t.define}
      </Button>
    </form>
  );
}

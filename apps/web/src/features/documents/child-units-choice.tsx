import { Checkbox } from "@mantine/core";
import type { UnitId } from "@nhiemky/access-control/contract";
import { readUnitRoute } from "@nhiemky/org-structure/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { cascadeMessages } from "./cascade-messages.ts";
import classes from "./documents.module.css";

interface ChildUnitsChoiceProps {
  readonly unitId: UnitId;
  readonly chosen: ReadonlySet<UnitId>;
  readonly onChange: (chosen: ReadonlySet<UnitId>) => void;
}

/** The units directly below the sender: all with one press, or each by itself. */
export function ChildUnitsChoice({ unitId, chosen, onChange }: ChildUnitsChoiceProps) {
  const t = useMessages(cascadeMessages);
  const formats = useFormats();
  const unit = useRoute(readUnitRoute, { params: { unitId }, query: {} });
  return (
    <Loaded query={unit}>
      {({ children }) =>
        children.length === 0 ? (
          <p className={classes.quiet}>{t.noChildren}</p>
        ) : (
          <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
            <legend>{t.children}</legend>
            <Checkbox
              mb="xs"
              label={t.allChildren(formats.number(children.length))}
              checked={chosen.size === children.length}
              indeterminate={chosen.size > 0 && chosen.size < children.length}
              onChange={(event) =>
                onChange(new Set(event.currentTarget.checked ? children.map(({ id }) => id) : []))
              }
            />
            <div className={classes.pair} style={{ gap: "0.375rem 1rem" }}>
              {children.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={chosen.has(id)}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.currentTarget.checked) next.add(id);
                    else next.delete(id);
                    onChange(next);
                  }}
                />
              ))}
            </div>
          </fieldset>
        )
      }
    </Loaded>
  );
}

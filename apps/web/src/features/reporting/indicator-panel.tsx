import { Button } from "@mantine/core";
import {
  type IndicatorRow,
  type IndicatorVersion,
  indicatorRoutes,
  type UnitId,
} from "@nhiemky/reporting/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { indicatorMessages } from "./indicator-messages.ts";
import classes from "./reporting.module.css";

interface IndicatorPanelProps {
  readonly indicator: IndicatorRow;
  readonly unitId: UnitId;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** An indicator beside the list: its definitions through time, each with its days. */
export function IndicatorPanel({ indicator, unitId, onChange, onClose }: IndicatorPanelProps) {
  const t = useMessages(indicatorMessages);
  const { id } = indicator;
  const detail = useRoute(indicatorRoutes.readIndicator, { params: { indicatorId: id }, query: { unitId } });
  return (
    <SidePanel
      title={indicator.version.name}
      onClose={onClose}
      footer={
        <div className={classes.verbs}>
          <LinkButton
            to="/figures/$indicatorId"
            params={{ indicatorId: id }}
            search={{ unitId }}
            variant="default"
          >
            {t.openFigures}
          </LinkButton>
          {detail.data?.mayDefine === true && <Button onClick={onChange}>{t.change}</Button>}
        </div>
      }
    >
      <h3>{t.versions}</h3>
      <Loaded query={detail}>
        {({ versions }) => (
          <ul className={classes.lines}>
            {versions.map((version) => (
              <li key={version.fromOn}>
                <VersionFacts version={version} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </SidePanel>
  );
}

function VersionFacts({ version }: { readonly version: IndicatorVersion }) {
  const t = useMessages(indicatorMessages);
  const formats = useFormats();
  const { name, definition, unitOfMeasure, kind, timeOperator, treeOperator, splitRule, formula } = version;
  return (
    <>
      <strong>{formats.span(version.fromOn, version.untilOn)}</strong>
      <dl className={classes.facts}>
        <dt>{t.name}</dt>
        <dd>{name}</dd>
        {definition !== null && (
          <>
            <dt>{t.definition}</dt>
            <dd>{definition}</dd>
          </>
        )}
        <dt>{t.measure}</dt>
        <dd>{unitOfMeasure}</dd>
        <dt>{t.kind}</dt>
        <dd>{t[kind]}</dd>
        <dt>{t.timeOperator}</dt>
        <dd>{t[timeOperator]}</dd>
        <dt>{t.treeOperator}</dt>
        <dd>{t[treeOperator]}</dd>
        <dt>{t.splitRule}</dt>
        <dd>{t[splitRule]}</dd>
        {formula !== null && (
          <>
            <dt>{t.formulaText}</dt>
            <dd>
              <code>{formula}</code>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

import { Button, Group, Stack, TextInput } from "@mantine/core";
import {
  beginSecondFactorRoute,
  confirmSecondFactorRoute,
  meRoute,
  removeSecondFactorRoute,
  replaceRecoveryCodesRoute,
} from "@nhiemky/access-control/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { myAccountMessages } from "./my-account-messages.ts";
import classes from "./my-account-page.module.css";
import { QrCode } from "./qr-code.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

type Begun = RouteReply<typeof beginSecondFactorRoute>;

/** Two-step sign-in: off, being turned on, on; and its recovery codes, shown once. */
export function SecondFactorSection({ isOn }: { isOn: boolean }) {
  const t = useMessages(myAccountMessages);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useAction(beginSecondFactorRoute, { invalidates: [], onDone: setBegun });
  const remove = useAction(removeSecondFactorRoute, { invalidates: [meRoute] });
  const replace = useAction(replaceRecoveryCodesRoute, {
    invalidates: [],
    onDone: (reply) => setCodes(reply.recoveryCodes),
  });
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  if (begun !== null) {
    return (
      <ProveSecondFactor
        begun={begun}
        onDone={(recoveryCodes) => {
          setBegun(null);
          setCodes(recoveryCodes);
        }}
      />
    );
  }
  const turnOff = async () => {
    const question = { title: t.turnOff, text: t.turnOffText, confirmLabel: t.turnOff };
    if (await confirmAction(question)) await remove.run({});
  };
  const problem = begin.problem ?? remove.problem ?? replace.problem;
  return (
    <>
      <p className={classes.plain}>{isOn ? t.secondFactorOn : t.secondFactorOff}</p>
      {problem !== null && <ProblemNotice problem={problem} kept="nothing-changed" />}
      {isOn ? (
        <Group gap="sm">
          <Button variant="default" loading={replace.isRunning} onClick={() => void replace.run({})}>
            {t.replaceCodes}
          </Button>
          <Button variant="default" loading={remove.isRunning} onClick={() => void turnOff()}>
            {t.turnOff}
          </Button>
        </Group>
      ) : (
        <Button variant="default" loading={begin.isRunning} onClick={() => void begin.run({})}>
          {t.turnOn}
        </Button>
      )}
    </>
  );
}

function ProveSecondFactor({ begun, onDone }: { begun: Begun; onDone: (codes: readonly string[]) => void }) {
  const t = useMessages(myAccountMessages);
  const [oneTimeCode, setOneTimeCode] = useState("");
  const confirm = useAction(confirmSecondFactorRoute, {
    invalidates: [meRoute],
    onDone: (reply) => onDone(reply.recoveryCodes),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirm.run({ body: { oneTimeCode } });
      }}
    >
      <Stack gap="sm">
        <p className={classes.plain}>{t.scan}</p>
        <QrCode text={begun.uri} label={t.qrLabel} />
        <p className={classes.plain}>
          {t.typeSecret} <span className={classes.secret}>{begun.secret.replace(/(.{4})(?=.)/g, "$1 ")}</span>
        </p>
        {confirm.problem !== null && <ProblemNotice problem={confirm.problem} />}
        <TextInput
          label={t.oneTimeCode}
          value={oneTimeCode}
          onChange={(event) => setOneTimeCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <Button type="submit" loading={confirm.isRunning}>
          {t.prove}
        </Button>
      </Stack>
    </form>
  );
}

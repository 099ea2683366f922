import { Button, Group } from "@mantine/core";
import type { issueLinkRoute } from "@nhiemky/access-control/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import classes from "./link-sheet.module.css";
import { linkSheetMessages } from "./link-sheet-messages.ts";
import { QrCode } from "./qr-code.tsx";

export type IssuedLink = RouteReply<typeof issueLinkRoute>;

/** The sheet that an administrator prints and hands over; its code is shown this once. */
export function LinkSheet({ link, onClose }: { link: IssuedLink; onClose: () => void }) {
  const t = useMessages(linkSheetMessages);
  const formats = useFormats();
  const address = `${location.origin}/one-time-link`;
  return (
    <>
      <div className={classes.bar} data-print="never">
        <p role="status">{t.onlyOnce}</p>
        <Group gap="sm">
          <PrintButton />
          <Button onClick={onClose}>{t.handedOver}</Button>
        </Group>
      </div>
      <article className={classes.sheet}>
        <h1>{link.purpose === "invitation" ? t.invitation : t.reset}</h1>
        <dl className={classes.facts}>
          <dt>{t.to}</dt>
          <dd>{link.displayName}</dd>
          <dt>{t.signInName}</dt>
          <dd>{link.signInName}</dd>
          <dt>{t.until}</dt>
          <dd>{formats.instant(link.expiresAt)}</dd>
        </dl>
        <p>
          {t.scan} <strong className={classes.address}>{address}</strong>
        </p>
        <QrCode text={`${address}#${link.code}`} label={t.qrLabel} />
        <p>{t.typeCode}</p>
        <p className={classes.code}>{link.code}</p>
        <p>{t.choose}</p>
        <p>{t.destroy}</p>
      </article>
    </>
  );
}

import { Button } from "@mantine/core";
import { evidenceMaxBytes } from "@nhiemky/programmes/contract";
import { IconCamera } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { shrinkPhoto } from "../../shared-ui/shrink-photo.ts";
import classes from "./my-unit.module.css";
import { myUnitMessages } from "./my-unit-messages.ts";

interface EvidenceFieldProps {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
}

/** A photo from the camera, made smaller on the phone, or any file. */
export function EvidenceField({ file, onChange }: EvidenceFieldProps) {
  const t = useMessages(myUnitMessages);
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [isShrinking, setShrinking] = useState(false);
  const [isTooLarge, setTooLarge] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setShrinking(true);
    const ready = await shrinkPhoto(chosen);
    setShrinking(false);
    setTooLarge(ready.size > evidenceMaxBytes);
    onChange(ready.size > evidenceMaxBytes ? null : ready);
  };
  return (
    <div className={classes.file}>
      <input
        ref={input}
        type="file"
        accept="image/*,.pdf,.docx,.xlsx,.txt"
        aria-label={t.photo}
        hidden
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Button
        variant="default"
        leftSection={<IconCamera size={20} stroke={1.6} aria-hidden />}
        loading={isShrinking}
        onClick={() => input.current?.click()}
      >
        {t.photo}
      </Button>
      {isTooLarge && <span role="alert">{t.tooLarge(formats.bytes(evidenceMaxBytes))}</span>}
      {file !== null && (
        <>
          <span>{t.photoReady(file.name, formats.bytes(file.size))}</span>
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t.removePhoto}
          </Button>
        </>
      )}
    </div>
  );
}

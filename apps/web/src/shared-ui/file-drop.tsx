import { Button } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useFormats } from "../language/formats.ts";
import { defineMessages, useMessages } from "../language/messages.ts";
import classes from "./file-drop.module.css";

const messages = defineMessages({
  choose: { vi: "Chọn tệp", en: "Choose a file" },
  orDrop: { vi: "hoặc kéo thả vào đây", en: "or drop it here" },
  limits: {
    vi: (kinds: string, size: string) => `Nhận ${kinds}; tối đa ${size}.`,
    en: (kinds: string, size: string) => `Takes ${kinds}; at most ${size}.`,
  },
  noSecrets: {
    vi: "Không đưa lên tài liệu có độ mật; phần mềm từ chối và không giữ lại gì.",
    en: "Do not send classified material; it is refused and nothing of it is kept.",
  },
  tooLarge: {
    vi: (name: string, size: string, limit: string) =>
      `“${name}” nặng ${size}, quá giới hạn ${limit}. Hãy chọn tệp nhỏ hơn.`,
    en: (name: string, size: string, limit: string) =>
      `“${name}” is ${size}, over the limit of ${limit}. Choose a smaller one.`,
  },
  wrongKind: {
    vi: (name: string, kinds: string) => `“${name}” không thuộc loại nhận được: ${kinds}.`,
    en: (name: string, kinds: string) => `“${name}” is not of a kind that is taken: ${kinds}.`,
  },
  remove: { vi: "Bỏ tệp", en: "Remove the file" },
});

interface FileDropProps {
  readonly label: string;
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  /** Endings with their dot: [".docx", ".pdf", ".txt"]. */
  readonly kinds: readonly string[];
  readonly maxBytes: number;
  readonly error?: string | undefined;
  /** A phone opens its camera at once: for photos of evidence. */
  readonly camera?: boolean;
}

/** One file: the limits are said before, and checked before anything travels. */
export function FileDrop({ label, file, onChange, kinds, maxBytes, error, camera = false }: FileDropProps) {
  const t = useMessages(messages);
  const formats = useFormats();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const [isOver, setOver] = useState(false);
  const take = (next: File | undefined) => {
    if (next === undefined) return;
    const isKind = kinds.some((kind) => next.name.toLowerCase().endsWith(kind));
    const limit = formats.bytes(maxBytes);
    if (!isKind) setRefusal(t.wrongKind(next.name, kinds.join(", ")));
    else if (next.size > maxBytes) setRefusal(t.tooLarge(next.name, formats.bytes(next.size), limit));
    else {
      setRefusal(undefined);
      onChange(next);
    }
  };
  const fault = refusal ?? error;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        className={classes.input}
        tabIndex={-1}
        accept={kinds.join(",")}
        aria-describedby={`${id}-limits ${id}-fault`}
        {...(camera ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      {file === null ? (
        <div className={classes.row}>
          <Button
            variant="default"
            leftSection={<IconPaperclip size={18} aria-hidden />}
            aria-describedby={`${id}-limits`}
            onClick={() => input.current?.click()}
          >
            {t.choose}
          </Button>
          <span className={classes.hint}>{t.orDrop}</span>
        </div>
      ) : (
        <div className={classes.row}>
          <span>
            {file.name} ({formats.bytes(file.size)})
          </span>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => onChange(null)}
          >
            {t.remove}
          </Button>
        </div>
      )}
      <p id={`${id}-limits`} className={classes.hint}>
        {t.limits(kinds.join(", "), formats.bytes(maxBytes))} {t.noSecrets}
      </p>
      <p id={`${id}-fault`} className={classes.fault} role="alert">
        {fault}
      </p>
    </div>
  );
}

import { Pagination } from "@mantine/core";

interface PageNumbersProps {
  /** "Trang của danh sách", read aloud. */
  readonly label: string;
  readonly total: number;
  readonly pageSize: number;
  readonly page: number;
  /** Undefined: the first, which needs no word in the address. */
  readonly onChange: (page: number | undefined) => void;
}

/** The pages of a long list; nothing while it fits on one. */
export function PageNumbers({ label, total, pageSize, page, onChange }: PageNumbersProps) {
  if (total <= pageSize) return null;
  return (
    <nav aria-label={label} data-print="never">
      <Pagination
        mt="md"
        total={Math.ceil(total / pageSize)}
        value={page}
        onChange={(next) => onChange(next === 1 ? undefined : next)}
      />
    </nav>
  );
}

import { Kbd, Modal, Table } from "@mantine/core";
import { defineMessages, useMessages } from "../language/messages.ts";
import { navigationMessages } from "./navigation-messages.ts";
import { shellMessages } from "./shell-messages.ts";
import { useNavigation } from "./use-navigation.ts";

const messages = defineMessages({
  key: { vi: "Phím", en: "Key" },
  does: { vi: "Việc", en: "Does" },
  search: { vi: "Tra cứu", en: "Search" },
  help: { vi: "Danh sách phím tắt này", en: "This list of shortcuts" },
  goTo: { vi: (place: string) => `Đến ${place}`, en: (place: string) => `Go to ${place}` },
  rows: { vi: "Trong bảng: sang dòng, sang ô", en: "In a table: next row, next cell" },
  ends: { vi: "Trong bảng: dòng đầu, dòng cuối", en: "In a table: first row, last row" },
  open: { vi: "Mở dòng đang chọn", en: "Open the row" },
  pick: { vi: "Đánh dấu dòng đang chọn", en: "Tick the row" },
  close: { vi: "Đóng ngăn bên phải hoặc hộp thoại", en: "Close the right panel or the dialog" },
});

export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const t = useMessages(messages);
  const places = useMessages(navigationMessages);
  const shell = useMessages(shellMessages);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [["Ctrl", "K"], t.search],
    [["/"], t.search],
    [["?"], t.help],
    ...useNavigation().map(({ key, label }) => [["g", key], t.goTo(places[label])] as const),
    [["↑", "↓", "←", "→"], t.rows],
    [["Home", "End"], t.ends],
    [["Enter"], t.open],
    [["Space"], t.pick],
    [["Esc"], t.close],
  ];
  return (
    <Modal opened onClose={onClose} title={shell.shortcuts} closeButtonProps={{ "aria-label": shell.close }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.key}</Table.Th>
            <Table.Th>{t.does}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([keys, does]) => (
            <Table.Tr key={keys.join(" ")}>
              <Table.Td>
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

import { checkFigures, findReferences } from "@nhiemky/vietnamese-text";
import { measure } from "./support/measure.ts";
import { printReport } from "./support/report.ts";

/** Prose made up for this benchmark, in the manner of an office's report; the numbers of each copy differ. */
function officialProse(copy: number): string {
  const total = 200 + (copy % 700);
  const done = Math.floor(total * 0.8);
  const percent = ((done / total) * 100).toFixed(2).replace(".", ",");
  return `Báo cáo số ${copy % 900}-BC/ĐU về kết quả công tác năm

Thực hiện Nghị quyết số ${copy % 90}-NQ/TU ngày 12/4/2021 của Ban Thường vụ Tỉnh ủy và Nghị quyết Trung ương 5 khóa XIII, các chi bộ đã rà soát ${total} đầu việc, hoàn thành ${done} đầu việc, đạt ${percent}%; còn lại ${total - done} đầu việc chuyển sang quý sau.

Tiếp nhận ${total + 40} đơn, gồm ${total} đơn kiến nghị và 40 đơn phản ánh, tăng 12 đơn so với cùng kỳ. Đảng viên ở các chi bộ tham gia học tập đầy đủ, nhiều nơi đổi mới cách sinh hoạt, phân công người theo dõi từng khu dân cư và báo cáo kết quả vào ngày 25 hằng tháng. Kết luận số ${copy % 60}-KL/ĐU được gửi tới từng chi bộ để thực hiện.

`;
}

const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");
const megabyte = 1024 * 1024;

function proseOf(megabytes: number): string {
  const pieces: string[] = [];
  for (let size = 0, copy = 1; size < megabytes * megabyte; copy++) {
    const piece = officialProse(copy);
    pieces.push(piece);
    size += bytesOf(piece);
  }
  return pieces.join("");
}

function hostileOf(characters: number): string {
  let state = 20_200_804;
  const pieces: string[] = [];
  for (let index = 0; index < characters; index++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    pieces.push("0123456789/"[(state >> 8) % 11]!);
  }
  return pieces.join("");
}

/** One pass that does next to nothing: the words that hold a digit. */
function trivialPass(text: string): number {
  let found = 0;
  for (const _ of text.matchAll(/\S*\d\S*/gu)) found++;
  return found;
}

const features = { findReferences, checkFigures, trivialPass } as const;

async function timeEach(text: string) {
  const figures: Record<string, unknown> = {};
  for (const [name, feature] of Object.entries(features)) {
    const timing = await measure(async () => feature(text), { runs: 5, warmUps: 1 });
    figures[name] = {
      ...timing,
      megabytesPerSecond: Number((bytesOf(text) / megabyte / (timing.medianMs / 1000)).toFixed(2)),
    };
  }
  return figures;
}

const prose = proseOf(2);
const hostile = hostileOf(5_000_000);
const hostileTenth = hostile.slice(0, 500_000);

async function growth(feature: (text: string) => unknown) {
  const [small, large] = [
    await measure(async () => feature(hostileTenth), { runs: 3, warmUps: 1 }),
    await measure(async () => feature(hostile), { runs: 3, warmUps: 0 }),
  ];
  return {
    halfMillionMs: small.medianMs,
    fiveMillionMs: large.medianMs,
    /** 10 is linear, 100 quadratic. */
    tenfoldTextCosts: Number((large.medianMs / small.medianMs).toFixed(1)),
  };
}

const ofProse = await timeEach(prose);
printReport(
  {
    name: "text",
    measured:
      "References and figure check over made-up official prose and over digits and slashes, on one core",
    sizes: { proseBytes: bytesOf(prose), hostileCharacters: hostile.length },
    figures: {
      prose: { findReferences: ofProse.findReferences, checkFigures: ofProse.checkFigures },
      digitsAndSlashes: {
        findReferences: await growth(findReferences),
        checkFigures: await growth(checkFigures),
      },
    },
    baseline: {
      words: "one pass of a trivial regular expression over the same prose",
      ...(ofProse.trivialPass as object),
    },
  },
  "not used",
);

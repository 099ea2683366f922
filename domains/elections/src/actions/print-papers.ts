import { readFile } from "node:fs/promises";
import type { ActionContext, FileReply } from "@nhiemky/access-control";
import { layoutBallot, printBallot, printTestSheets } from "@nhiemky/ballot-paper";
import { civilDateAt, ok, type Result, today } from "@nhiemky/kernel";
import {
  type FormFonts,
  formFontFiles,
  type OfficialDocument,
  type SlideDeck,
  writeDocx,
  writePdf,
  writeSlides,
} from "@nhiemky/official-forms";
import type { AuditId, ContestId } from "../ids.ts";
import type { paperForms, trialKinds } from "../paper-routes.ts";
import { slidesBeforeAnnouncement, slidesOfResult } from "../rules/announcement-slides.ts";
import { composeAuditSheet } from "../rules/audit-sheet.ts";
import { electionOnPaper } from "../rules/election-on-paper.ts";
import { composeMinutes } from "../rules/minutes-document.ts";
import { readHandAudit } from "./audit-by-hand.ts";
import { ballotLayoutOf } from "./ballot-of-contest.ts";
import { readContest } from "./read-contest.ts";
import { readElectionFile } from "./read-election-file.ts";
import { readMinutes } from "./read-minutes.ts";
import type { Audience } from "./read-result.ts";

const pdf = "application/pdf";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function readFonts(): Promise<FormFonts> {
  return {
    regular: await readFile(formFontFiles.regular),
    bold: await readFile(formFontFiles.bold),
    italic: await readFile(formFontFiles.italic),
    boldItalic: await readFile(formFontFiles.boldItalic),
  };
}

function fileOf(fileName: string, mediaType: string, content: Uint8Array): Result<FileReply> {
  return ok({ fileName, mediaType, content: Buffer.from(content) });
}

/** Phiếu thử, phiếu chữ to of a frozen list. */
export async function printTrialBallots(
  context: ActionContext,
  contestId: ContestId,
  kind: (typeof trialKinds)[number],
): Promise<Result<FileReply>> {
  const made = await ballotLayoutOf(context, contestId);
  if (!made.ok) return made;
  const { layout, fonts } = made.value;
  if (kind === "test-sheets") return fileOf("phieu-thu.pdf", pdf, await printTestSheets(layout, fonts));
  const election = await readElectionFile(context, contestId);
  if (!election.ok) return election;
  const large = layoutBallot(electionOnPaper(election.value), fonts, "large-print");
  return large.ok ? fileOf("phieu-chu-to.pdf", pdf, await printBallot(large.value, fonts)) : large;
}

/** A document of the official form as the file that was asked for. */
async function documentFile(
  name: string,
  document: OfficialDocument,
  form: (typeof paperForms)[number],
): Promise<Result<FileReply>> {
  return form === "docx"
    ? fileOf(`${name}.docx`, docx, await writeDocx(document))
    : fileOf(`${name}.pdf`, pdf, await writePdf(document, await readFonts()));
}

/** Biên bản kiểm phiếu as a file, dated with the day on which the head certified it. */
export async function printMinutes(
  context: ActionContext,
  contestId: ContestId,
  audience: Audience,
  form: (typeof paperForms)[number],
): Promise<Result<FileReply>> {
  const minutes = await readMinutes(context, contestId, audience);
  if (!minutes.ok) return minutes;
  const document = composeMinutes(minutes.value, civilDateAt(new Date(minutes.value.certifiedAt)));
  return documentFile("bien-ban-kiem-phieu", document, form);
}

/** Phiếu kiểm tay as a file: what was drawn, and room for what two tellers read; nothing of what was counted. */
export async function printAuditSheet(
  context: ActionContext,
  contestId: ContestId,
  auditId: AuditId,
  form: (typeof paperForms)[number],
): Promise<Result<FileReply>> {
  const audit = await readHandAudit(context, contestId, auditId);
  if (!audit.ok) return audit;
  const minutes = await readMinutes(context, contestId, "committee");
  if (!minutes.ok) return minutes;
  return documentFile(
    "phieu-kiem-tay",
    composeAuditSheet(audit.value, minutes.value, today(context.clock)),
    form,
  );
}

/** Trang chiếu: the result once it is announced; before, only what the hall may know (QC190 Điều 8.2). */
export async function showSlides(context: ActionContext, contestId: ContestId): Promise<Result<FileReply>> {
  const announced = await readMinutes(context, contestId, "readers");
  const deck = announced.ok ? ok(slidesOfResult(announced.value)) : await hallDeck(context, contestId);
  if (!deck.ok) return deck;
  return fileOf("trang-chieu.pdf", pdf, await writeSlides(deck.value, await readFonts()));
}

async function hallDeck(context: ActionContext, contestId: ContestId): Promise<Result<SlideDeck>> {
  const election = await readElectionFile(context, contestId);
  if (!election.ok) return election;
  const shown = await readContest(context, contestId);
  if (!shown.ok) return shown;
  const { contest, base, ballots } = shown.value;
  const { title, heldOn, seats, candidates } = election.value;
  return ok(
    slidesBeforeAnnouncement({
      title,
      meetingName: contest.meetingName,
      heldOn,
      seats,
      names: candidates.map(({ name }) => name),
      base,
      issued: ballots?.issued ?? null,
      collected: ballots?.collected ?? null,
    }),
  );
}

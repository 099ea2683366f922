import { loadavg } from "node:os";
import {
  chooseCountingCommittee,
  closeVote,
  freezeCandidateList,
  nominateCandidate,
  openContest,
  openVote,
  recordAttendance,
} from "@nhiemky/elections";
import { type ContestId, newContestSchema, newNominationSchema } from "@nhiemky/elections/contract";
import { expectOk, systemClock, today } from "@nhiemky/kernel";
import { type SignedIn, signInTo } from "@nhiemky/test-kit/signed-in";
import { seeded } from "../tools/ballot-simulator/src/random.ts";
import { type CountInstance, onCountInstance } from "./support/count-instance.ts";
import { summarise } from "./support/measure.ts";
import { printReport } from "./support/report.ts";

const names = 120;
const seats = 93;
const perBatch = 100;
/** CROWD_BALLOTS makes the pile smaller, to try the benchmark out. */
const batches = Math.ceil(Number(process.env["CROWD_BALLOTS"] ?? 1500) / perBatch);
const stations = ["truongban", "thanhvien1", "thanhvien2", "thanhvien3", "thanhvien4"] as const;
/** In every batch the second keyer skips one struck number of this sheet. */
const slipAt = 7;

/** The struck numbers of each ballot of each batch; mostly enough, now and then one too few. */
function voterPile(): readonly (readonly (readonly number[])[])[] {
  const chance = seeded(2025);
  const struckNumbers = (): readonly number[] => {
    const struck = new Set<number>();
    const wanted = names - seats + chance.whole(6) - (chance.happens(0.02) ? 1 : 0);
    while (struck.size < wanted) struck.add(1 + chance.whole(names));
    return [...struck].sort((a, b) => a - b);
  };
  return Array.from({ length: batches }, () => Array.from({ length: perBatch }, struckNumbers));
}

const pile = voterPile();

async function contestInCounting({ context, unitId }: CountInstance): Promise<ContestId> {
  const decision = "Đại hội biểu quyết";
  const contest = newContestSchema.parse({
    unitId,
    title: "Bầu Ban Chấp hành Đảng bộ phường Ví Dụ",
    office: "executive-committee",
    meeting: "delegate-congress",
    meetingName: "Đại hội đại biểu lần thứ I",
    heldOn: today(systemClock),
    seats,
  });
  const id = expectOk(await openContest(context, contest), "a contest");
  for (let index = 1; index <= names; index++) {
    const person = { name: `Nguyễn Văn Mẫu ${index}`, source: "outgoing-committee", hasConsented: true };
    expectOk(await nominateCandidate(context, id, newNominationSchema.parse(person)), person.name);
  }
  const members = stations.map((signInName, index) => ({
    name: `Kiểm phiếu viên ${index + 1}`,
    role: index === 0 ? ("head" as const) : ("member" as const),
    signInName,
  }));
  expectOk(await chooseCountingCommittee(context, id, { decision, members }), "a committee");
  expectOk(await freezeCandidateList(context, id, { decision }), "a list");
  const ballots = batches * perBatch;
  expectOk(await recordAttendance(context, id, { convened: ballots, present: ballots }), "attendance");
  expectOk(await openVote(context, id), "a vote");
  expectOk(await closeVote(context, id, { unused: 0, issued: ballots, collected: ballots }), "counts");
  return id;
}

async function answer<Reply>(
  client: SignedIn,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
): Promise<Reply> {
  const reply = await client.call(method, path, body);
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  return (text === "" ? null : JSON.parse(text)) as Reply;
}

/** One station keys its share of the batches, sheet after sheet without a pause. Answers milliseconds a sheet. */
async function keyAtStation(
  client: SignedIn,
  contest: string,
  batchIds: readonly string[],
  station: number,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const [batch, batchId] of batchIds.entries()) {
    const turn = [batch, batch + 1].findIndex((one) => one % stations.length === station);
    if (turn === -1) continue;
    const opened = `${contest}/batches/${batchId}/keyings`;
    const { keyingId } = await answer<{ keyingId: string }>(client, "POST", opened);
    for (const [index, struck] of pile[batch]!.entries()) {
      const isSlip = turn === 1 && index + 1 === slipAt;
      const marking = { mode: "struck", numbers: isSlip ? struck.slice(1) : struck };
      const start = performance.now();
      await answer(client, "PUT", `${contest}/keyings/${keyingId}/sheets`, { position: index + 1, marking });
      samples.push(performance.now() - start);
    }
    await answer(client, "POST", `${contest}/keyings/${keyingId}/closing`);
  }
  return samples;
}

/** Two members settle each differing sheet by the paper. */
async function settle(clients: readonly SignedIn[], contest: string): Promise<number> {
  const { batches: compared } = await answer<{
    batches: { label: string; differences: { position: number; ballotId: string }[] }[];
  }>(clients[0]!, "GET", `${contest}/comparison`);
  let found = 0;
  for (const { label, differences } of compared) {
    for (const { position, ballotId } of differences) {
      found++;
      const struck = pile[Number(label) - 1]![position - 1]!;
      const marks = Object.fromEntries(
        Array.from({ length: names }, (_, index) => [
          `c${String(index + 1).padStart(3, "0")}`,
          struck.includes(index + 1) ? "against" : "for",
        ]),
      );
      for (const client of clients.slice(0, 2))
        await answer(client, "POST", `${contest}/ballots/${ballotId}/rulings`, { marks, reason: "Gạch rõ" });
    }
  }
  return found;
}

/** Votes of each number, as the pile has them (QC190 Điều 15.2). */
function votesMeant(): readonly number[] {
  const valid = pile.flat().filter((struck) => names - struck.length <= seats);
  return Array.from(
    { length: names },
    (_, index) => valid.filter((struck) => !struck.includes(index + 1)).length,
  );
}

await onCountInstance(stations, async (instance) => {
  const { server, password, postgresql } = instance;
  const contestId = await contestInCounting(instance);
  const contest = `/api/contests/${contestId}`;
  const clients = await Promise.all(
    stations.map((signInName) => signInTo(server.url, { signInName, password })),
  );
  const batchIds: string[] = [];
  for (let batch = 1; batch <= batches; batch++) {
    const body = { label: String(batch), expectedCount: perBatch };
    batchIds.push(
      (await answer<{ batchId: string }>(clients[0]!, "POST", `${contest}/batches`, body)).batchId,
    );
  }
  const load = loadavg()[0];
  const start = performance.now();
  const samples = await Promise.all(
    clients.map((client, station) => keyAtStation(client, contest, batchIds, station)),
  );
  const keyingSeconds = (performance.now() - start) / 1000;
  const differencesFound = await settle(clients, contest);
  const certifying = performance.now();
  await answer(clients[0]!, "POST", `${contest}/certification`);
  const certifySeconds = (performance.now() - certifying) / 1000;
  const { votes } = (
    await answer<{ result: { votes: { votes: number }[] } }>(
      clients[0]!,
      "GET",
      `${contest}/certified-result`,
    )
  ).result;
  const meant = votesMeant();
  const keyed = samples.flat();
  const { runs, ...perSheet } = summarise(keyed);
  printReport(
    {
      name: "crowd",
      measured:
        "Time of one keyed ballot through the real HTTP server, five stations keying without a pause; every batch keyed by two, with one slip in each; the result beside the pile",
      sizes: { ballots: batches * perBatch, names, seats, stations: stations.length, keyings: 2 },
      figures: {
        perSheet,
        sheetsKeyed: runs,
        sheetsPerSecond: Math.round(runs / keyingSeconds),
        keyingSeconds: Math.round(keyingSeconds),
        slipsPlanted: batches,
        differencesFound,
        certifySeconds: Math.round(certifySeconds * 10) / 10,
        candidatesUnlikePile: votes.filter((one, index) => one.votes !== meant[index]).length,
        loadBefore: load,
      },
      baseline: {
        words: "GET /healthz of the same server, one after another",
        ...summarise(await healthSamples(clients[0]!)),
      },
    },
    postgresql,
  );
});

async function healthSamples(client: SignedIn): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let run = 0; run < 50; run++) {
    const start = performance.now();
    await (await client.call("GET", "/healthz")).arrayBuffer();
    samples.push(performance.now() - start);
  }
  return samples;
}

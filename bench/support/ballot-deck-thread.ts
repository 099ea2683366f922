import { parentPort } from "node:worker_threads";
import { type DeckPart, runDeckPart } from "./ballot-deck.ts";

parentPort?.on("message", async (part: DeckPart) => parentPort?.postMessage(await runDeckPart(part)));

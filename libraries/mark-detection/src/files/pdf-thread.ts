import { parentPort, workerData } from "node:worker_threads";
import { openPdf } from "./open-pdf.ts";

/** Answers with the page images of one PDF; null: they cannot be had whole. */
const images = await openPdf(workerData as Uint8Array).catch(() => null);
parentPort?.postMessage(images);

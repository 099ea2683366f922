import { joinClauses } from "@nhiemky/documents";
import type { CivilDate } from "@nhiemky/kernel";
import { foldForSearch, proposeTargets, proposeTasks } from "@nhiemky/vietnamese-text";
import type { ClauseId } from "../ids.ts";
import type { ProposalKind } from "../proposal-schemas.ts";

interface Place {
  readonly clauseId: ClauseId;
  /** Offsets of the sentence in the clause's text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  /** By which a decision finds it again: without case, diacritics and spacing. */
  readonly sentenceFolded: string;
  /** Which of its kind in the sentence, from 1. */
  readonly ordinal: number;
}

/** A body as a sentence names it, with what stands behind its name. */
export interface NamedBody {
  readonly words: string;
  readonly following: string;
}

export type GatheredProposal = Place &
  (
    | {
        readonly kind: "task";
        readonly leads: readonly NamedBody[];
        readonly supporters: readonly NamedBody[];
        readonly what: string;
        readonly dueOn: CivilDate | null;
        readonly dueText: string | null;
      }
    | {
        readonly kind: "target";
        readonly indicator: string;
        readonly comparator: ReturnType<typeof proposeTargets>[number]["comparator"];
        readonly value: number;
        readonly upperValue: number | null;
        readonly measure: string;
        readonly dueOn: CivilDate | null;
        readonly dueText: string | null;
      }
  );

/** The tasks and targets that a text asks for, in reading order; relative dates count from the day of the document. */
export function gatherProposals(
  clauses: readonly { readonly id: ClauseId; readonly text: string }[],
  issuedOn: CivilDate,
): readonly GatheredProposal[] {
  const { text, placeOf } = joinClauses(clauses);
  const seen = new Map<string, number>();
  const placed = (
    kind: ProposalKind,
    found: { readonly start: number; readonly end: number },
  ): Place | null => {
    const place = placeOf(found.start, found.end);
    if (place === null) return null;
    const sentence = text.slice(found.start, found.start + place.end - place.start);
    const sentenceFolded = foldForSearch(sentence).replace(/\s+/gu, " ").trim();
    const key = [kind, place.clauseId, sentenceFolded].join(" ");
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return { ...place, sentence, sentenceFolded, ordinal };
  };
  const tasks = proposeTasks(text, issuedOn).flatMap((task): GatheredProposal[] => {
    const place = placed("task", task);
    if (place === null) return [];
    const { what, due } = task;
    const bodies = namedBodies(task.text, [...task.units, ...task.supportingUnits]);
    const leads = bodies.slice(0, task.units.length);
    const supporters = bodies.slice(task.units.length);
    const dueOn = due?.day ?? null;
    return [{ kind: "task", ...place, leads, supporters, what, dueOn, dueText: due?.text ?? null }];
  });
  const targets = proposeTargets(text, issuedOn).flatMap((target): GatheredProposal[] => {
    const place = placed("target", target);
    if (place === null) return [];
    const { indicator, comparator, value, upperValue, unit: measure, by } = target;
    const due = { dueOn: by?.to ?? null, dueText: by?.text ?? null };
    return [{ kind: "target", ...place, indicator, comparator, value, upperValue, measure, ...due }];
  });
  return [...tasks, ...targets];
}

/** Names stand in a sentence in their order; two may begin alike. */
function namedBodies(sentence: string, names: readonly string[]): readonly NamedBody[] {
  const lower = sentence.toLowerCase();
  let from = 0;
  return names.map((words) => {
    const at = lower.indexOf(words.toLowerCase(), from);
    if (at === -1) return { words, following: "" };
    from = at + words.length;
    return { words, following: sentence.slice(from, from + longestFollowing) };
  });
}

const longestFollowing = 80;

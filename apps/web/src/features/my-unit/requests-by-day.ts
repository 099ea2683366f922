import type { DeliveryView } from "@nhiemky/documents/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import type { Explanation, homeRoutes } from "@nhiemky/programmes/contract";
import type { ReportRequest } from "@nhiemky/reporting/contract";

type Requests = RouteReply<typeof homeRoutes.readUnitRequests>;

/** One thing that is asked of a unit, whatever domain it comes from. */
export type UnitRequest =
  | { readonly kind: "task"; readonly day: string | null; readonly task: Requests["tasks"][number] }
  | { readonly kind: "delivery"; readonly day: string | null; readonly delivery: DeliveryView }
  | { readonly kind: "report"; readonly day: string | null; readonly report: ReportRequest }
  | { readonly kind: "explanation"; readonly day: string | null; readonly request: Explanation };

/** Everything in one list by the day on which the unit has to act; what has no day comes last. */
export function requestsByDay(
  requests: Requests,
  deliveries: readonly DeliveryView[],
  reports: readonly ReportRequest[],
): readonly UnitRequest[] {
  const all: UnitRequest[] = [
    ...requests.explanations.map((request) => ({
      kind: "explanation" as const,
      day: request.dueOn,
      request,
    })),
    ...deliveries.map((delivery) => ({
      kind: "delivery" as const,
      day:
        delivery.acknowledgedOn === null ? (delivery.acknowledgeBy ?? delivery.answerBy) : delivery.answerBy,
      delivery,
    })),
    ...reports.map((report) => ({ kind: "report" as const, day: report.dueOn, report })),
    ...requests.tasks.map((task) => ({ kind: "task" as const, day: task.dueOn, task })),
  ];
  const last = "9999-12-31";
  return all.toSorted((left, right) =>
    (left.day ?? last) < (right.day ?? last) ? -1 : left.day === right.day ? 0 : 1,
  );
}

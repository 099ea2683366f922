import { type CivilDate, isCivilDate } from "@nhiemky/kernel";
import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Filters of the register, kept in the address. */
export interface RegisterSearch {
  readonly q?: string | undefined;
  readonly direction?: "incoming" | "outgoing" | undefined;
  readonly type?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  /** Only the register of the reader's own unit. */
  readonly own?: true | undefined;
  readonly page?: number | undefined;
}

/** Which clause is brought into sight. */
interface DocumentSearch {
  readonly clause?: string | undefined;
}

/** What another page knows of a document that is to be registered: a reference to it in a text. */
export interface NewDocumentSearch {
  readonly type?: string | undefined;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly date?: CivilDate | undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function validateRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const { direction, own, page } = search;
  return {
    // An all-digit text comes back from the address as a number.
    q: typeof search.q === "number" ? String(search.q) : text(search.q),
    direction: direction === "incoming" || direction === "outgoing" ? direction : undefined,
    type: text(search.type),
    from: isCivilDate(search.from) ? search.from : undefined,
    to: isCivilDate(search.to) ? search.to : undefined,
    own: own === true ? true : undefined,
    page: typeof page === "number" && page > 1 ? page : undefined,
  };
}

function validateNewDocumentSearch(search: Record<string, unknown>): NewDocumentSearch {
  return {
    type: text(search.type),
    number: text(search.number),
    issuer: text(search.issuer),
    date: isCivilDate(search.date) ? search.date : undefined,
  };
}

export function documentsRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/documents",
      validateSearch: validateRegisterSearch,
      component: lazyRouteComponent(() => import("./register-page.tsx"), "RegisterPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/documents/new",
      validateSearch: validateNewDocumentSearch,
      component: lazyRouteComponent(() => import("./new-document-page.tsx"), "NewDocumentPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/documents/$documentId",
      validateSearch: (search: Record<string, unknown>): DocumentSearch => ({ clause: text(search.clause) }),
      component: lazyRouteComponent(() => import("./document-page.tsx"), "DocumentPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/documents/$documentId/clauses",
      component: lazyRouteComponent(() => import("./clause-editor-page.tsx"), "ClauseEditorPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/documents/$documentId/send",
      component: lazyRouteComponent(() => import("./send-page.tsx"), "SendPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/dispatches/$dispatchId",
      component: lazyRouteComponent(() => import("./coverage-page.tsx"), "CoveragePage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/deliveries",
      validateSearch: ({ all }: Record<string, unknown>): { readonly all?: true | undefined } => ({
        all: all === true ? true : undefined,
      }),
      component: lazyRouteComponent(() => import("./deliveries-page.tsx"), "DeliveriesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/deliveries/$deliveryId",
      component: lazyRouteComponent(() => import("./delivery-page.tsx"), "DeliveryPage"),
    }),
  ] as const;
}

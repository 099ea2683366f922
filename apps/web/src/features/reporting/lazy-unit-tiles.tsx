import { lazy } from "react";

/** The drawing library comes only when tiles are on the page. */
export const LazyUnitTiles = lazy(async () => ({ default: (await import("./unit-tiles.tsx")).UnitTiles }));

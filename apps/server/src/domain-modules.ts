import { type DomainModule, makeAccessModule, makeAuditModule } from "@nhiemky/access-control";
import { composedReportsModule } from "@nhiemky/composed-reports";
import { documentsModule } from "@nhiemky/documents";
import { electionsModule } from "@nhiemky/elections";
import { isWithin, orgStructureModule, scopeCondition, unitNames } from "@nhiemky/org-structure";
import { peopleModule } from "@nhiemky/people";
import { programmesModule } from "@nhiemky/programmes";
import { reportingModule } from "@nhiemky/reporting";
import { ruleSettingsModule } from "@nhiemky/rule-settings";
import { searchModule } from "@nhiemky/search-index";

/** The floor asks the tree of units, which a domain keeps. */
const units = { isWithin, scopeCondition, unitNames };

/** The floor's own modules, then the domains in the order of their graph: each may refer to those before it. */
export const domainModules: readonly DomainModule[] = [
  makeAuditModule(units),
  makeAccessModule(units),
  searchModule,
  ruleSettingsModule,
  orgStructureModule,
  peopleModule,
  electionsModule,
  documentsModule,
  programmesModule,
  reportingModule,
  composedReportsModule,
];

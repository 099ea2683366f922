import { defineRoute } from "@nhiemky/http-contract";
import { z } from "zod";
import { askedIndicatorSchema, formRowSchema, newFormSchema, validationRuleSchema } from "./form-schemas.ts";
import { formIdSchema, unitIdSchema } from "./ids.ts";
import { reportingPermissions } from "./permissions.ts";
import { formErrors } from "./rounds-errors.ts";

const tag = "reporting rounds";

export const formRoutes = {
  listForms: defineRoute({
    id: "listForms",
    method: "GET",
    path: "/api/report-forms",
    tag,
    summary: { vi: "Biểu mẫu báo cáo", en: "Report forms" },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:read"],
      target: { kind: "visible" },
    },
    query: z.object({ ownerUnitId: unitIdSchema.optional() }),
    response: z.object({ rows: z.array(formRowSchema) }),
    errors: [],
  }),
  readForm: defineRoute({
    id: "readForm",
    method: "GET",
    path: "/api/report-forms/:formId",
    tag,
    summary: {
      vi: "Một biểu mẫu với chỉ số và quy tắc kiểm tra",
      en: "A form with its indicators and rules",
    },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:read"],
      target: { kind: "entity", entity: "report-form", place: "params", name: "formId" },
    },
    params: z.object({ formId: formIdSchema }),
    response: z.object({
      form: formRowSchema,
      indicators: z.array(askedIndicatorSchema),
      rules: z.array(validationRuleSchema),
    }),
    errors: [formErrors.FORM_NOT_FOUND],
  }),
  defineForm: defineRoute({
    id: "defineForm",
    method: "POST",
    path: "/api/report-forms",
    tag,
    summary: {
      vi: "Lập biểu mẫu, hoặc phiên bản mới của biểu mẫu",
      en: "Define a form, or its next version",
    },
    access: {
      kind: "permission",
      permission: reportingPermissions["indicator:define"],
      target: { kind: "unit", place: "body", name: "ownerUnitId" },
    },
    body: newFormSchema,
    response: z.object({ formId: formIdSchema, version: z.number().int() }),
    status: 201,
    errors: [
      formErrors.FORM_INDICATOR_FOREIGN,
      formErrors.FORM_INDICATOR_TWICE,
      formErrors.FORM_INDICATOR_FORMULA,
      formErrors.FORM_FREQUENCIES_MIXED,
      formErrors.FORM_RULE_WRONG,
    ],
  }),
};

import type { Problem } from "@nhiemky/http-contract";
import { type AppError, appError } from "@nhiemky/kernel";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { z } from "zod";
import { httpErrors } from "./http-errors.ts";
import { invalidInput } from "./input-reason.ts";

const megabyte = 1_000_000;

function language(request: FastifyRequest): "vi" | "en" {
  return /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "vi";
}

/** Answers an expected failure as problem details, in the language asked for. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: AppError): FastifyReply {
  const problem: Problem = {
    type: `/help/errors#${error.code}`,
    status: error.status,
    code: error.code,
    title: error.text[language(request)],
    text: error.text,
    requestId: request.id,
    ...(error.field === undefined ? {} : { field: error.field }),
    ...(error.details === undefined ? {} : { details: { ...error.details } }),
  };
  return reply.status(error.status).type("application/problem+json").send(JSON.stringify(problem));
}

const unreadableBody = {
  field: "body",
  reasonVi: "không đọc được JSON",
  reasonEn: "the JSON cannot be read",
};

function expectedFailure(error: FastifyError, request: FastifyRequest): AppError | null {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const place = error.validationContext === "querystring" ? "query" : (error.validationContext ?? "body");
    const whole = place === "query" ? request.query : place === "params" ? request.params : request.body;
    const path =
      first?.instancePath
        .split("/")
        .slice(1)
        .filter((step) => step !== "") ?? [];
    const issue = {
      ...first?.params,
      code: first?.keyword,
      message: first?.message,
      path,
    } as z.core.$ZodIssue;
    return invalidInput(place, issue, whole);
  }
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
    case "FST_REQ_FILE_TOO_LARGE": {
      const limit = request.routeOptions.config.uploadLimit ?? request.routeOptions.bodyLimit ?? megabyte;
      return appError(httpErrors.HTTP_BODY_TOO_LARGE, { limit: `${Math.round(limit / megabyte)} MB` });
    }
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
    case "FST_INVALID_MULTIPART_CONTENT_TYPE":
      return appError(httpErrors.HTTP_UNSUPPORTED_BODY);
    case "FST_ERR_CTP_INVALID_JSON_BODY":
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_FIELDS_LIMIT":
    case "FST_PARTS_LIMIT":
    case "FST_FILES_LIMIT":
      return appError(httpErrors.HTTP_INVALID_INPUT, unreadableBody, { field: "body" });
    default:
      return null;
  }
}

/** Expected failures of the edge become problems; anything else is a bug: logged whole, answered without detail. */
export function registerErrorReplies(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const expected = expectedFailure(error, request);
    if (expected !== null) return sendProblem(request, reply, expected);
    request.log.error({ err: error }, "request failed");
    const text = {
      vi: `Máy chủ gặp lỗi ngoài dự kiến. Hãy báo quản trị viên mã ${request.id}.`,
      en: `The server failed unexpectedly. Give the administrator the code ${request.id}.`,
    };
    const problem: Problem = {
      type: "about:blank",
      status: 500,
      code: "HTTP_UNEXPECTED",
      title: text[language(request)],
      text,
      requestId: request.id,
    };
    return reply.status(500).type("application/problem+json").send(JSON.stringify(problem));
  });
}

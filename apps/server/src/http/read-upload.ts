import type { UploadedFile } from "@nhiemky/access-control";
import type { Route } from "@nhiemky/http-contract";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { FastifyRequest } from "fastify";
import { httpErrors } from "./http-errors.ts";
import { invalidInput } from "./input-reason.ts";

interface Upload {
  readonly fields: unknown;
  readonly file: UploadedFile | null;
}

/**
 * Reads a multipart request: the part `fields` is JSON described by the route's body, the part `file` is the file.
 * A file over the route's limit makes the parser throw, which the error replies turn into a 413.
 */
export async function readUpload(request: FastifyRequest, route: Route): Promise<Result<Upload>> {
  let fieldsText = "{}";
  let file: UploadedFile | null = null;
  for await (const part of request.parts({ limits: { fileSize: route.upload?.maxBytes ?? 0, files: 1 } })) {
    if (part.type === "file") {
      const content = await part.toBuffer();
      file = { name: part.filename.normalize("NFC"), mediaType: part.mimetype, content };
    } else if (part.fieldname === "fields" && typeof part.value === "string") {
      fieldsText = part.value;
    }
  }
  let json: unknown;
  try {
    json = JSON.parse(fieldsText);
  } catch {
    const parameters = {
      field: "fields",
      reasonVi: "không đọc được JSON",
      reasonEn: "the JSON cannot be read",
    };
    return err(appError(httpErrors.HTTP_INVALID_INPUT, parameters, { field: "fields" }));
  }
  if (route.body === undefined) return ok({ fields: undefined, file });
  const parsed = route.body.safeParse(json);
  if (parsed.success) return ok({ fields: parsed.data, file });
  return err(invalidInput("body", parsed.error.issues[0]!, json));
}

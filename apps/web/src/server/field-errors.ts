import type { Problem } from "@nhiemky/http-contract";
import type { Language } from "../language/language.ts";

/**
 * The refusal as errors of a form (`form.setErrors(fieldErrors(problem, language))`); empty when no field is at
 * fault: then show a ProblemNotice.
 */
export function fieldErrors(problem: Problem, language: Language): Record<string, string> {
  const field = problem.field?.replace(/^(body|query|params)\./, "");
  return field === undefined || field === "" ? {} : { [field]: problem.text[language] };
}

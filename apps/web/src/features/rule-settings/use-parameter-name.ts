import { useMessages } from "../../language/messages.ts";
import { parameterWords } from "./parameter-words.ts";

/** What a parameter is called; its own name where it has none yet. */
export function useParameterName(): (parameter: string) => string {
  const words = useMessages(parameterWords);
  return (parameter) =>
    Object.hasOwn(words, parameter) ? words[parameter as keyof typeof words] : parameter;
}

import { accept } from "#kernel/outcome.ts";
import type { questionRoutes } from "../contract/question-routes.ts";
import { answerQuestions, rebaseQuestions, showAnswers } from "../use-cases/answer-questions.ts";
import type { Applications } from "../use-cases/applications.ts";
import { readQuestionLists, setQuestionList } from "../use-cases/question-lists.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function questionHandlers(
  applications: Applications,
): Pick<ApplicationHandlers, keyof typeof questionRoutes> {
  return {
    readQuestionLists: async ({ params, transaction }) =>
      accept(await readQuestionLists(applications, transaction, params)),
    setQuestionList: async ({ params, body, actor, now, transaction }) =>
      setQuestionList(applications, transaction, { ...params, ...body, actor, now }),
    readAnswers: async ({ params, actor, now, transaction }) =>
      showAnswers(applications, transaction, { ...params, actor, now }),
    answerQuestions: async ({ params, body, actor, now, transaction }) =>
      answerQuestions(applications, transaction, { ...params, ...body, actor, now }),
    rebaseQuestions: async ({ params, body, actor, now, transaction }) =>
      rebaseQuestions(applications, transaction, { ...params, ...body, actor, now }),
  };
}

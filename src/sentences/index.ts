export { classOf } from "./classes";
export { isYesNo, kindOf } from "./answers";
export { answersOf, askedLabels, cellExpression, readAnswer, type AnswerSources } from "./inputs";
export { readSentence, unreadWords } from "./read";
export { allowedRange, sentenceFormula, edgeScores, isComputable, mostAllowed, needsOf, scoreSentence, worthOf } from "./score";
export type { Expressions, Inputs, Need, Reading, ReadingId, StepReading } from "./answers";
export type { ScoringSentence, Doubt, Obstacle } from "./sentence";
export type { Clause, Points, Span } from "./types";
export { ruleFor } from "./profile-rules";
export { NOTHING_TOLD } from "./row";
export type {
  BaseFigure,
  BaseFigures,
  ReadScore,
  ScoredBySentence,
  SentenceInput,
  SentenceRow,
  SentenceScore,
  SentenceSources,
  ToldFigure,
  UsualSentence,
} from "./row";
export type { SentenceCorrection } from "../workbook";
export { scoreBySentence, valuesByClause } from "./score-row";

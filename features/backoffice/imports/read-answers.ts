import type { Problems } from './problem.ts';
import { line } from './read-cells.ts';
import { sameText } from './same-text.ts';
import type { Cells } from './sheet-columns.ts';

/** What a product asks of its buyer, and what this SKU answers. */
export type Answers = [question: string, answer: string][];

const pairs = [
  ['question1', 'answer1'],
  ['question2', 'answer2'],
  ['question3', 'answer3'],
] as const;

const longestTogether = 200;

export function readAnswers(cells: Cells, problems: Problems): Answers {
  const answers: Answers = [];
  for (const [asks, answered] of pairs) {
    const question = line(20)(cells, asks, problems);
    const answer = line(40)(cells, answered, problems);
    if ((cells[asks] === undefined) !== (cells[answered] === undefined)) problems.add(asks, 'pair');
    if (question === undefined || answer === undefined) continue;
    if (answers.some(([other]) => sameText(other) === sameText(question)))
      problems.add(asks, 'questionTwice');
    else answers.push([question, answer]);
  }
  const together = answers.map(([, answer]) => answer).join(' / ');
  if ([...together].length > longestTogether) problems.add('answer1', 'optionsLong');
  return answers;
}

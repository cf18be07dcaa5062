/**
 * A statement as the engine's comparison is given it, made of a place and of the figure that an account states there.
 *
 * @param {{ developmentOf: (question: number) => unknown }} engine
 * @param {string} file
 * @param {{ source: object }} profile of the account
 * @param {{ start: number, end: number }} at offsets
 * @param {object} [answer] of the profile; absent for a statement in words
 */
export function candidateOf({ developmentOf }, file, { source }, { start, end }, answer) {
  const statement = {
    source: file,
    start,
    end,
    passage: { start, end },
    sentence: answer?.sentence ?? 0,
    group: 1,
    polarity: 'yes',
    certainty: answer?.clause?.certainty ?? 'done',
  };
  if (!answer) return { statement, origin: file };
  const { figure, meaning, superseded, question } = answer;
  const written = source.read.header.date?.iso;
  const develops = developmentOf(question);
  return { statement: { ...statement, superseded }, figure, meaning, origin: file, written, develops };
}

import { createInterface } from 'node:readline';

/** Where a command asks and answers. */
export interface Terminal {
  say: (line: string) => void;
  /** The answer without the spaces around it, or undefined where there is nobody left to ask (Ctrl-D, Ctrl-C). */
  ask: (prompt: string) => Promise<string | undefined>;
  close: () => void;
}

/** The terminal that the command was started in. */
export function openTerminal(): Terminal {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answers = lines[Symbol.asyncIterator]();
  return {
    say: (line) => console.log(line),
    ask: async (prompt) => {
      lines.setPrompt(prompt);
      lines.prompt();
      const answer = await answers.next();
      return answer.done ? undefined : answer.value.trim();
    },
    close: () => lines.close(),
  };
}

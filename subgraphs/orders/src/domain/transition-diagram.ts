import { type State, states } from './state.ts';
import { orderEvents, type Transition, transitions } from './transitions.ts';

const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const commandsOf = (transition: Transition): readonly string[] =>
  'commands' in transition ? transition.commands : [];

/** The moves of an order from state to state as a Mermaid state diagram; every event that leads the same way is one arrow's line. */
export const transitionDiagram = (): string => {
  const arrows = states.flatMap((from) => {
    const byTarget = new Map<State, string[]>();
    for (const event of orderEvents) {
      const transition = transitions[from][event];
      if (transition.kind === 'move')
        byTarget.set(transition.to, [...(byTarget.get(transition.to) ?? []), words(event)]);
    }
    return [...byTarget].map(([to, events]) => `  ${from} --> ${to}: ${events.join(' / ')}`);
  });
  const ends = states.filter((state) =>
    orderEvents.every((event) => transitions[state][event].kind !== 'move'),
  );
  return [
    'stateDiagram-v2',
    '  [*] --> PENDING: placed',
    ...arrows,
    ...ends.map((state) => `  ${state} --> [*]`),
  ].join('\n');
};

const cell = (transition: Transition): string => {
  const follows = commandsOf(transition).map(words).join(', ');
  switch (transition.kind) {
    case 'move':
      return `**${transition.to}**${follows === '' ? '' : `: ${follows}`}`;
    case 'grow':
      return follows === '' ? 'noted' : `noted: ${follows}`;
    case 'stay':
      return follows;
    case 'ignore':
      return '·';
    case 'refuse':
      return 'refused';
    default:
      return transition satisfies never;
  }
};

/** What comes of every event in every state as a Markdown table. */
export const transitionTable = (): string =>
  [
    `| | ${states.join(' | ')} |`,
    `|---|${states.map(() => '---|').join('')}`,
    ...orderEvents.map(
      (event) =>
        `| ${words(event)} | ${states.map((state) => cell(transitions[state][event])).join(' | ')} |`,
    ),
  ].join('\n');

/** Puts what is drawn between its markers in a Markdown text; throws when a marker is missing. */
export const withDrawings = (markdown: string): string => {
  const drawings = {
    'order-states': `\`\`\`mermaid\n${transitionDiagram()}\n\`\`\``,
    'order-transitions': transitionTable(),
  };
  let text = markdown;
  for (const [name, drawing] of Object.entries(drawings)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`The markers of ${name} are missing`);
    text = `${text.slice(0, from + begin.length)}\n${drawing}\n${text.slice(to)}`;
  }
  return text;
};

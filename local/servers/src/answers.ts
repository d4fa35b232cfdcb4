import { connect } from 'node:net';

const PATIENCE_MS = 500;

/**
 * Connects to 127.0.0.1, says `question`, and tells whether the answer comes to match `expected` within half a
 * second. False also when nothing listens.
 */
export function answers(port: number, question: string, expected: RegExp): Promise<boolean> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host: '127.0.0.1', port });
    const finish = (matches: boolean) => {
      socket.destroy();
      resolve(matches);
    };
    socket.setEncoding('utf8').setTimeout(PATIENCE_MS, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.on('data', (text: string) => {
      answer += text;
      if (expected.test(answer)) finish(true);
    });
    if (question !== '') socket.write(question);
  });
}

import type { TerminalOpen } from '@/lib/contract/terminal';
import type { Session, Snapshot } from '../terminal/session';
import type { OutputStream } from '../docker/demultiplexer';
import { createDocker } from '../docker/docker';
import { connectEngine } from '../docker/engines';
import { createJudgedDocker } from '../docker/judged-docker';
import { judgedVerbs } from '../policy/judged-verbs';
import { createTerminals, type Terminals } from '../terminal/terminals';
import { localCaller } from './callers';
import { openGuard } from './open-guard';
import { testEngine, until } from './test-engine';

/** One who watches a session in a test: keeps what it is sent and acknowledges it at once, unless told not to. */
export class TestViewer {
  readonly pieces: { cursor: number; data: Buffer; stream: OutputStream }[] = [];
  skipped = 0;
  /** What it was told to answer, as cursors. */
  readonly answers: [from: number, to: number | null][] = [];
  /** False: shows nothing more, as a page that hangs. */
  acknowledges = true;
  readonly #view;

  constructor(
    readonly session: Session,
    cursor = 0,
  ) {
    this.#view = session.view(
      {
        output: (at, data, stream) => {
          this.pieces.push({ cursor: at, data: Buffer.from(data), stream });
          if (this.acknowledges) setImmediate(() => this.acknowledge());
        },
        skipped: (bytes) => (this.skipped += bytes),
        answers: (...range) => void this.answers.push(range),
      },
      cursor,
    );
  }

  /** Cursor after the last byte that was seen. */
  get cursor(): number {
    const last = this.pieces.at(-1);
    return last ? last.cursor + last.data.length : 0;
  }

  get bytes(): number {
    return this.pieces.reduce((sum, { data }) => sum + data.length, 0);
  }

  text(stream?: OutputStream): string {
    const wanted = this.pieces.filter((piece) => !stream || piece.stream === stream);
    return Buffer.concat(wanted.map(({ data }) => data)).toString('utf8');
  }

  acknowledge(): void {
    this.session.acknowledge(this.#view, this.cursor);
  }

  leave(): void {
    this.session.leave(this.#view);
  }

  type(text: string): Promise<void> {
    this.session.typed(this.#view);
    return this.session.write(Buffer.from(text));
  }

  /** Waits until the output holds `words`; throws with what there was. */
  async sees(words: string | RegExp): Promise<string> {
    const held = () => (typeof words === 'string' ? this.text().includes(words) : words.test(this.text()));
    await until(held, `${String(words)} in the terminal`).catch((error: unknown) => {
      throw new Error(`${String(error)}; there was ${JSON.stringify(this.text().slice(-2000))}`);
    });
    return this.text();
  }

  async ends(): Promise<Snapshot> {
    await until(() => this.session.ended, 'the end of the session');
    return this.session.snapshot();
  }
}

/** The terminals of a server of the test's own, without the rest of it. `close` ends them and the connection. */
export function testTerminals(): Terminals {
  const engine = connectEngine(`unix://${testEngine().socket}`);
  const docker = createDocker(engine.plain);
  const judging = {
    docker: createJudgedDocker(engine.judged),
    guard: openGuard,
    holds: () => true,
    copying: () => () => undefined,
  };
  const terminals = createTerminals({
    environment: () => ({ docker, judged: (caller) => judgedVerbs(judging, caller) }),
  });
  return {
    ...terminals,
    async close() {
      await terminals.close();
      engine.close();
    },
  };
}

/** Opens a terminal on the test's engine and watches it. 80 columns, 24 rows, a TTY. */
export async function openTerminal(
  terminals: Terminals,
  request: Partial<TerminalOpen> & Pick<TerminalOpen, 'containerId'>,
): Promise<TestViewer> {
  const size = { cols: 80, rows: 24 };
  return new TestViewer(
    await terminals.open({ env: 'local', kind: 'exec', tty: true, ...size, ...request }, localCaller),
  );
}

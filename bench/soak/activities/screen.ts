import { TerminalConnection, type TerminalScreen } from '@/lib/client/terminal/connection';
import type { TerminalSocket } from '@/lib/client/terminal/events';
import { within, type Page } from '../page';

/** A terminal as a page shows it, by the browser's own code; `text` is what came since `forget`. */
export class Screen implements TerminalScreen {
  text = '';
  readonly connection: TerminalConnection;
  #changed = (): void => undefined;

  /** `failed` hears what a person would be told went wrong. */
  constructor(
    readonly page: Page,
    id: string,
    readonly told: (words: string) => void,
  ) {
    this.connection = new TerminalConnection(page.socket<TerminalSocket>('/terminal'), id, this);
    this.connection.resize({ cols: 100, rows: 30 });
  }

  write(data: Uint8Array, _stream: string, shown: () => void): void {
    this.text = (this.text + Buffer.from(data).toString('latin1')).slice(-4000);
    shown();
    this.#changed();
  }
  skipped(bytes: number): void {
    this.told(`${bytes} bytes were skipped`);
  }
  attached(): void {
    this.#changed();
  }
  failed(problem: object): void {
    this.told(JSON.stringify(problem));
  }

  /** Resolves when `words` are on the screen; throws after a person's patience. */
  async shows(words: string): Promise<void> {
    const there = new Promise<void>((resolve) => {
      this.#changed = () => this.text.includes(words) && resolve();
      this.#changed();
    });
    await within(there, `"${words}" on the screen, which shows ${JSON.stringify(this.text.slice(-200))}`);
  }

  forget(): void {
    this.text = '';
  }

  close(): void {
    this.connection.close();
    this.page.close();
  }
}

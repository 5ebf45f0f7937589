import {
  keptEvents,
  type EventGap,
  type EventHistory,
  type EventNews,
  type HappenedEvent,
} from '@/lib/contract/events';
import type { EngineEvent } from '../docker/system/events';
import { verbOf } from '../live/plan-event';
import type { ProbeExecs } from '../watch/probe-execs';

/** Gaps that are kept. */
const maximumGaps = 50;

/**
 * What happened on one engine, as far as it told since Quayside runs, and what it remembered from before. In memory, bounded;
 * what a new subscription repeats is known by its id.
 */
export class EventLog {
  /** Oldest first. */
  readonly #events: HappenedEvent[] = [];
  readonly #ids = new Set<string>();
  readonly #gaps: EventGap[] = [];
  readonly #listeners = new Set<(news: EventNews) => void>();
  #lostAt: number | null = null;

  constructor(
    readonly execs: Pick<ProbeExecs, 'isProbe'>,
    readonly now: () => number = Date.now,
    readonly since: number = now(),
  ) {}

  /** Takes an event of the engine. */
  take(event: EngineEvent): void {
    const verb = verbOf(event.action);
    if (event.type === 'container' && verb.startsWith('exec_'))
      void this.execs.isProbe(event.id, event).then((probe) => this.#add(happened(event, verb, probe)));
    else this.#add(happened(event, verb, false));
  }

  /** Notes whether the engine is listened to. The first time it is found is no gap. */
  listening(isListening: boolean): void {
    if (!isListening) {
      this.#lostAt ??= this.now();
      return;
    }
    const from = this.#lostAt;
    this.#lostAt = null;
    if (from === null) return;
    const gap = { from, to: this.now() };
    this.#gaps.unshift(gap);
    this.#gaps.splice(maximumGaps);
    this.#tell({ events: [], gaps: [gap] });
  }

  history(): EventHistory {
    return { events: this.#events.toReversed(), gaps: [...this.#gaps], since: this.since, kept: keptEvents };
  }

  subscribe(listener: (news: EventNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #add(event: HappenedEvent): void {
    if (this.#ids.has(event.id)) return;
    // One that was asked about first may come after later ones.
    let at = this.#events.length;
    while (at > 0 && (this.#events[at - 1]?.at ?? 0) > event.at) at -= 1;
    if (at === 0 && this.#events.length >= keptEvents) return;
    this.#events.splice(at, 0, event);
    this.#ids.add(event.id);
    const gone = this.#events.length > keptEvents ? this.#events.shift() : undefined;
    if (gone) this.#ids.delete(gone.id);
    this.#tell({ events: [event], gaps: [] });
  }

  #tell(news: EventNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}

function happened(event: EngineEvent, action: string, probe: boolean): HappenedEvent {
  const { type, id, attributes, at, nano } = event;
  return {
    id: `${nano}-${type}-${action}-${id.slice(0, 20)}`,
    ...{ at, type, action, probe, attributes, objectId: id },
    argument: event.action.slice(action.length).replace(/^: ?/, '') || null,
    name: attributes['name'] ?? id,
  };
}

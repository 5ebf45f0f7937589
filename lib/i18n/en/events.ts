/** Messages of `events`. */
export const events = {
  title: 'Events',
  lead: 'Live. Quayside keeps the newest {kept} in memory; the engine itself remembers {engine}.',
  list: 'Events, newest first',
  download: 'Download NDJSON',
  filter: 'Filter, such as type:container action:die',
  filters: {
    type: 'container, image, network, volume, …',
    action: 'what happened: start, die, connect, …',
    name: 'a part of the name, or the begin of an id',
    since: 'from then on: 10m, 2h, 2026-01-31T08:00',
    until: 'up to then: 10m, 2h, 2026-01-31T08:00',
  },
  count: '{shown} of {all}',
  probes: 'Show health checks',
  probesHidden: 'Show health checks ({count} hidden)',
  newer: '{count, plural, one {# new event} other {# new events}}',
  details: 'Details of {action} {name}',
  attributes: 'Attributes',
  exited: 'exited ({code})',
  gap: 'Not listening from {from} to {to}. What happened meanwhile is here only as far as the engine still remembered it: its last {count} events, none after a restart.',
  none: { title: 'Nothing happened yet', body: 'Whatever the engine does shows here by itself.' },
  noMatch: {
    title: 'No event matches',
    body: 'As soon as one does, it shows here by itself.',
    clear: 'Clear the filter',
  },
};

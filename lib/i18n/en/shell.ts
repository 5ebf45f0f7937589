/** Messages of `shell`. */
export const shell = {
  skip: 'Skip to content',
  sidebar: 'Sidebar',
  topBar: 'Top bar',
  search: 'Find or do…',
  navigation: 'Navigation',
  quickNavigation: 'Quick navigation',
  breadcrumb: 'Breadcrumb',
  environment: 'Environment',
  more: 'More',
  closeMenu: 'Close the menu',
  nav: {
    overview: 'Overview',
    containers: 'Containers',
    images: 'Images',
    registries: 'Registries',
    networks: 'Networks',
    volumes: 'Volumes',
    create: 'Create',
    run: 'Run',
    logs: 'Logs',
    topology: 'Topology',
    events: 'Events',
  },
  languageLabel: 'Language',
  languageIs: 'Language: {name}',
  themeLabel: 'Theme',
  themeIs: 'Theme: {name}',
  theme: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  engine: { connecting: 'connecting…', connected: 'connected', unreachable: 'unreachable' },
  live: {
    live: 'Live',
    lastEvent: 'last event <age></age>',
    noEvents: 'no events yet',
    reconnecting: 'Reconnecting',
    unreachable: 'Engine unreachable',
    connecting: 'Connecting',
  },
  unreachable: {
    title: 'The Docker Engine does not answer.',
    since: 'For <time></time> now; what the page shows is what was there before.',
    tried:
      'Tried <code>{address}</code>; Quayside tries again every second, and this page is right again by itself. What it may be:',
    causes: {
      own: 'This engine is Quayside’s own. If it does not come back, end the command that started Quayside with Ctrl C and give it again.',
      stopped: 'The engine is stopped, or just restarts. Start it: <code>sudo systemctl start docker</code>',
      permission:
        'This account may not open its socket. Join the group, then sign in again: <code>sudo usermod -aG docker $USER</code>',
      elsewhere: 'It listens at another address. See <code>docker context ls</code> and <code>DOCKER_HOST</code>.',
    },
  },
  lost: {
    title: 'The connection to Quayside is lost.',
    since: 'For <time></time> now; what the page shows is what was there before.',
    next: 'If its terminal was closed or stopped, start it again. This page connects again by itself.',
  },
  unfinished: {
    says: 'A part of this page did not come, and neither did it when the page was loaded again by itself.',
    again: 'Load the page again',
  },
  broken: {
    title: 'This page could not be shown',
    body: 'Nothing on the engine has changed by this. The browser said:',
    again: 'Load the page again',
  },
  standIn: {
    tag: 'stand-ins',
    says: 'This engine is a private one with stand-in images.',
    means:
      'No other engine was found, so Quayside started its own. Where Docker Hub is out of reach, python, nginx and busybox are images made on this machine: they behave like the real ones, but are not those.',
  },
  exposed: {
    title: 'Quayside is open to the network without encryption.',
    means:
      'Whoever sits on the way can read passwords and terminals, and act as you. Give it a certificate, or put it behind a proxy that has one.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped, or what it named is gone.',
    back: 'To the overview',
  },
};

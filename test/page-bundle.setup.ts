import { execFileSync } from 'node:child_process';

/** The page's script and style as the sources have them now, bundled as the package bundles them. */
export default function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build:page'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

declare module 'postject' {
  /** Writes `resource` into the executable `file`, which must hold the sentinel once. */
  export function inject(
    file: string,
    name: string,
    resource: Uint8Array,
    options: { readonly sentinelFuse: string },
  ): Promise<void>;
}

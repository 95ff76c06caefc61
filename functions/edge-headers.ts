/** How the distribution shows the service that a request came through it, and from whom. */
export const edgeHeaders = { key: 'x-calfline-edge', viewer: 'x-calfline-viewer' } as const;

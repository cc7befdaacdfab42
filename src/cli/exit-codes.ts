/** Done, warnings or not · something waits for a person's decision · the call or the environment is at fault. */
export const exitCodes = { done: 0, waiting: 1, fault: 2 } as const;

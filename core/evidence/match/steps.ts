/** Work that stops at each of its steps: whoever has it done can let other work in there. */
export type Steps<T> = Generator<undefined, T>

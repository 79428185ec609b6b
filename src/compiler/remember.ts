// Keeps what was made of a value as long as the value itself: development compiles again and again what has not changed.

/** The same result for the same object. `make` must be pure. */
export function remember<Input extends object, Output>(make: (input: Input) => Output): (input: Input) => Output {
  const made = new WeakMap<Input, { readonly output: Output }>();
  return (input) => {
    const known = made.get(input);
    if (known) return known.output;
    const output = make(input);
    made.set(input, { output });
    return output;
  };
}

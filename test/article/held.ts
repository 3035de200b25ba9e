/** A copy to keep of what is lent until the next call (words, terms, sketches): its columns are written over then. */
export function held<T extends object>(lent: T): T {
  const copied = Object.entries(lent).map(([name, value]) => [
    name,
    ArrayBuffer.isView(value) ? copyOf(value) : value,
  ]);
  return Object.fromEntries(copied) as T;
}

function copyOf(view: ArrayBufferView): ArrayBufferView {
  const make = view.constructor as new (buffer: ArrayBuffer) => ArrayBufferView;
  return new make(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength) as ArrayBuffer);
}

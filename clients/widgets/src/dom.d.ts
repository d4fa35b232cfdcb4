// The one package that runs in a browser brings the browser's types along.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

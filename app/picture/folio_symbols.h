/// @file folio_symbols.h
/// Folio symbols by name: assets/symbols/map.json says which QElectroTech element each one is.
#pragma once

struct element;
struct folio_symbols; // opaque

/// Never NULL: what cannot be read is told on stderr, and drawn as a square.
/// @param assets  folder that has symbols/map.json
struct folio_symbols *folio_symbols_open(const char *assets);
void folio_symbols_close(struct folio_symbols *symbols);

/// The element of that name, borrowed; NULL when it is not there or cannot be read (told on stderr
/// once). Elements are read on first use and kept.
const struct element *folio_symbols_find(struct folio_symbols *symbols, const char *name);

/// The file the element of that name is read from; NULL when there is no such name. Borrowed.
const char *folio_symbols_path(const struct folio_symbols *symbols, const char *name);

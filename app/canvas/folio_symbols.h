/// @file folio_symbols.h
/// Folio symbols by name: assets/symbols/map.json says which QElectroTech element each one is.
#pragma once

struct element;
struct folio_symbols;

/// The element of that name, borrowed; NULL when it is not there or cannot be read (told on stderr
/// once). Elements are read on first use and kept.
const struct element *folio_symbols_find(struct folio_symbols *symbols, const char *name);

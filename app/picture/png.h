/// @file png.h
/// Pictures as files: screenshots, and the pictures tests compare them with.
#pragma once

#include "app/picture/bitmap.h"
#include "engine/base/status.h"

MUST_USE enum status png_write(const struct bitmap *bitmap, const char *path, struct error *error);
/// Reads a PNG as premultiplied ARGB; owned by the caller.
MUST_USE enum status png_read(const char *path, struct bitmap *bitmap, struct error *error);

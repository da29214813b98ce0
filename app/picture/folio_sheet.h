/// @file folio_sheet.h
/// The areas of a folio's sheet (engine/plant/folio_sheet.h) as boxes [grid].
#pragma once

#include "app/picture/box.h"
#include "engine/plant/folio_sheet.h"

static inline struct box folio_box_of(struct folio_area area)
{
    return (struct box){area.x, area.y, area.w, area.h};
}

static inline struct box folio_sheet(const struct folio *folio)
{
    return folio_box_of(folio_area_sheet(folio));
}

static inline struct box folio_frame(const struct folio *folio)
{
    return folio_box_of(folio_area_frame(folio));
}

static inline struct box folio_title_block(const struct folio *folio)
{
    return folio_box_of(folio_area_title(folio));
}

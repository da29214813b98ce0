/// @file craft_menu.h
/// Rows of the inspector's menu for what is done around a part besides exchanging it.
#pragma once

#include "app/workshop/desk.h"

/// Adds the rows that suit the component; @p content loses what they take.
void craft_menu(struct workshop *workshop,
                struct ui *ui,
                struct box *content,
                const struct view_component *component);

/// Adds a row for each gas that an accumulator could be charged with, up to @p pressure [display
/// units of the setting].
void craft_gases(struct workshop *workshop,
                 struct ui *ui,
                 struct box *content,
                 const struct view_component *component,
                 double pressure);

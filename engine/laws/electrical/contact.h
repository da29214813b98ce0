/// @file contact.h
/// A contact moved by a signal (a handle, a coil's armature, a PLC output), with its delays, in branch
/// form. A command above one half closes a normally open contact and opens a normally closed one.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type contact_element;
